namespace Magnum.Fuzz.Tests.Verdicts;

/// <summary>What came back.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Headers">All headers by name.</param>
/// <param name="Body">The body as text.</param>
internal sealed record Answer(int Status, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public bool Has(string header) => Headers.ContainsKey(header);

    public string? Header(string name) => Headers.GetValueOrDefault(name);
}
