using System.Text;
using Magnum.Contract.Tests.App;

namespace Magnum.Contract.Tests.Queries;

/// <summary>An application that answers every list from its database, and what it takes to ask it.</summary>
public sealed class QueryCountFixture : AppFixture
{
    private readonly QueryCounter _counter = new();
    private CountedRows? _rows;

    /// <summary>The commands that a request takes when there are <paramref name="rows"/> rows of every kind.</summary>
    internal async Task<IReadOnlyCollection<string>> AskAsync(CountedRequest counted, int rows)
    {
        _rows ??= new CountedRows(this);
        var names = await _rows.RefillAsync(rows, counted.Function.Contains("Certificate", StringComparison.Ordinal));
        if (Fill(counted.Request, names).Split(' ') is not [var method, var path]) throw new InvalidOperationException(counted.Request);
        // Once before, so that what is asked of other services is known; a change can be made once.
        if (method == "GET") await SendAsync(counted, method, path, names);
        return await SendAsync(counted, method, path, names);
    }

    public override async ValueTask DisposeAsync()
    {
        _counter.Dispose();
        await base.DisposeAsync();
    }

    /// <inheritdoc/>
    protected override void Configure(IDictionary<string, string?> settings)
    {
        settings["Api:ListCacheEntries"] = "0";
        settings["Quotas:MaxClustersPerProject"] = "1000";
        settings["Logging:LogLevel:Default"] = "Critical";
    }

    private static string Fill(string text, IReadOnlyDictionary<string, string> names) =>
        names.Aggregate(text, (filled, name) => filled.Replace(name.Key, name.Value, StringComparison.Ordinal));

    private async Task<IReadOnlyCollection<string>> SendAsync(
        CountedRequest counted, string method, string path, IReadOnlyDictionary<string, string> names)
    {
        var (parent, commands) = _counter.Start();
        using var request = new HttpRequestMessage(new HttpMethod(method), App.Address.GetLeftPart(UriPartial.Authority) + path);
        request.Headers.Add("X-Auth-Token", await TokenAsync(counted.User));
        request.Headers.Add("OpenStack-API-Version", "container-infra latest");
        request.Headers.Add("traceparent", parent);
        if (counted.Body is { } body) request.Content = new StringContent(Fill(body, names), Encoding.UTF8, "application/json");
        using var answer = await Http.SendAsync(request);
        answer.IsSuccessStatusCode.Should().BeTrue($"{counted.Key} answers {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return [.. commands];
    }
}
