using System.Text;
using Magnum.Contracts.Json;
using Magnum.Contracts.Microversions;
using Magnum.Contracts.V1.Clusters;
using Magnum.Data;
using Magnum.Functions.Hosting.Settings;
using Magnum.Functions.Http.Answers;
using Magnum.Functions.Http.Authentication;
using Magnum.Functions.Http.Lists;
using Magnum.Functions.Http.Requests;
using Magnum.OpenStack.Sessions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Magnum.Functions.Tests.Http.Lists;

public sealed class ListAnswersTests
{
    private readonly Mark _mark = new();
    private int _reads;

    [Fact]
    public async Task A_list_is_read_once_while_nothing_changes()
    {
        var answers = Answers(entries: 8);

        var first = await AskAsync(answers);
        var second = await AskAsync(answers);

        second.Should().Be(first).And.Contain("\"next\":\"read 1\"");
        _reads.Should().Be(1);
    }

    [Fact]
    public async Task A_change_of_the_database_makes_it_read_anew()
    {
        var answers = Answers(entries: 8);
        await AskAsync(answers);
        _mark.Value++;

        (await AskAsync(answers)).Should().Contain("read 2");
    }

    [Fact]
    public async Task A_change_while_it_is_read_makes_the_next_one_read_anew()
    {
        var answers = Answers(entries: 8);
        await AskAsync(answers, meanwhile: () => _mark.Value++);

        (await AskAsync(answers)).Should().Contain("read 2");
    }

    [Fact]
    public async Task Callers_versions_addresses_and_parameters_have_answers_of_their_own()
    {
        var answers = Answers(entries: 8);
        await AskAsync(answers);
        await AskAsync(answers, project: "other");
        await AskAsync(answers, admin: true);
        await AskAsync(answers, version: Microversion.Maximum);
        await AskAsync(answers, host: "other.example");
        await AskAsync(answers, query: "?limit=1");

        _reads.Should().Be(6);
    }

    [Fact]
    public async Task Nothing_is_kept_when_no_entries_are_wanted()
    {
        var answers = Answers(entries: 0);
        await AskAsync(answers);

        (await AskAsync(answers)).Should().Contain("read 2");
    }

    private ListAnswers Answers(int entries)
    {
        var options = Options.Create(new ApiOptions { ListCacheEntries = entries });
        return new ListAnswers(_mark, new Links(options), options);
    }

    private async Task<string> AskAsync(
        ListAnswers answers, string project = "p", bool admin = false, Microversion? version = null, string host = "h", string query = "",
        Action? meanwhile = null)
    {
        var token = new ValidatedToken("t", "u", "u", "d", "d", project, project, null, [], DateTimeOffset.MaxValue, [], null, false);
        var request = new RequestContext { Caller = new Caller(token, admin), Microversion = version ?? Microversion.Minimum };
        var http = new DefaultHttpContext { Request = { Scheme = "http", Host = new HostString(host), QueryString = new QueryString(query) } };
        var body = new MemoryStream();
        http.Response.Body = body;
        var answer = await answers.AnswerAsync(
            "clusters",
            request,
            http.Request,
            () =>
            {
                meanwhile?.Invoke();
                return Task.FromResult(new ClusterList { Clusters = [], Next = $"read {++_reads}" });
            },
            MagnumJsonContext.Wire.ClusterList);
        await answer.ExecuteAsync(http);
        return Encoding.UTF8.GetString(body.ToArray());
    }

    private sealed class Mark : IDatabaseMark
    {
        public long Value { get; set; }

        public ValueTask<long> ReadAsync(CancellationToken ct = default) => ValueTask.FromResult(Value);
    }
}
