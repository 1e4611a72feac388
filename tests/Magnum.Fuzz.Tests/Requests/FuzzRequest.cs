using System.Text;

namespace Magnum.Fuzz.Tests.Requests;

/// <summary>One request as it is sent.</summary>
/// <param name="Method">Any token.</param>
/// <param name="Path">Begins with a slash; percent-encoded where need be.</param>
/// <param name="Query">Parameters, encoded.</param>
/// <param name="Headers">Names and values, the token's place held by its owner's name.</param>
/// <param name="Body">Text of the body; null for none.</param>
internal sealed record FuzzRequest(
    string Method, string Path, IReadOnlyList<string> Query, IReadOnlyList<(string Name, string Value)> Headers, string? Body)
{
    public const string TokenHeader = "X-Auth-Token";

    /// <summary>Stands in bodies for the id of the project that requests come from.</summary>
    public const string ProjectPlace = "__project__";

    public const string TypeHeader = "Content-Type";

    /// <summary>Path and query as in the request line.</summary>
    public string Target => Query.Count == 0 ? Path : $"{Path}?{string.Join('&', Query)}";

    /// <summary>Simpler requests, of which one may fail for the same reason.</summary>
    public IEnumerable<FuzzRequest> Simpler()
    {
        for (var i = 0; i < Query.Count; i++) yield return this with { Query = [.. Query.Where((_, at) => at != i)] };
        for (var i = 0; i < Headers.Count; i++) yield return this with { Headers = [.. Headers.Where((_, at) => at != i)] };
        if (Body is null) yield break;
        yield return this with { Body = null };
        foreach (var body in JsonPieces.Simpler(Body)) yield return this with { Body = body };
    }

    public override string ToString()
    {
        var text = new StringBuilder($"{Method} {Target}");
        foreach (var (name, value) in Headers) text.Append($"\n{name}: {value}");
        return Body is null ? text.ToString() : text.Append($"\n\n{Body}").ToString();
    }
}
