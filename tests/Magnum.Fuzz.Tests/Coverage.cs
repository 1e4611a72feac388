using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Magnum.Functions.Http.Routing;
using Magnum.Fuzz.Tests.Requests;
using Magnum.Fuzz.Tests.Verdicts;

namespace Magnum.Fuzz.Tests;

/// <summary>Counts how far requests came, so that a generator that only ever meets errors is noticed.</summary>
internal sealed class Coverage
{
    private const int Classes = 6;

    private readonly ConcurrentDictionary<string, int[]> _counts = new(
        HttpEndpoints.All.Where(endpoint => !endpoint.IsFallback).Select(endpoint => KeyValuePair.Create(endpoint.Name, new int[Classes])));

    /// <summary>Operations that were never carried out.</summary>
    public IEnumerable<string> Unreached => from pair in _counts where pair.Value[2] == 0 orderby pair.Key select pair.Key;

    /// <summary>Counts an answer to the operation that the path names.</summary>
    public void Add(FuzzRequest request, Answer answer)
    {
        if (RouteTable.Match(PathRules.Normalise(Uri.UnescapeDataString(request.Path)), request.Method.ToUpperInvariant()).Endpoint is not { } endpoint) return;
        if (_counts.TryGetValue(endpoint.Name, out var counts)) Interlocked.Increment(ref counts[answer.Status / 100]);
    }

    /// <summary>A line for each operation.</summary>
    public override string ToString()
    {
        var text = new StringBuilder("operation                        2xx    4xx\n");
        foreach (var (name, counts) in _counts.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"{name,-30} {counts[2],6} {counts[4],6}\n");
        return text.ToString();
    }
}
