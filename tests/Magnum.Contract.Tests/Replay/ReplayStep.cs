using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;
using Magnum.Functions.Http.Routing;

namespace Magnum.Contract.Tests.Replay;

/// <summary>A request, as a file has it.</summary>
internal sealed record ReplayStep
{
    /// <summary>User of the seed whose token is sent; null for none.</summary>
    [JsonPropertyName("as")]
    public string? As { get; init; } = "demo";

    /// <summary>HTTP method.</summary>
    public string Method { get; init; } = "GET";

    /// <summary>Path and query; <c>{name}</c> stands for a value that an earlier step saved.</summary>
    public required string Path { get; init; }

    /// <summary>Headers besides the token.</summary>
    public Dictionary<string, string> Headers { get; init; } = [];

    /// <summary>JSON body.</summary>
    public JsonElement? Body { get; init; }

    /// <summary>Body as it is, for what is no JSON.</summary>
    public string? Text { get; init; }

    /// <summary>Steps before this one: names of files in Cases/given, requests, or changes of rows (<see cref="RowStep"/>).</summary>
    public IReadOnlyList<JsonElement> Given { get; init; } = [];

    /// <summary>Names under which members of the answer are kept, e.g. {"cluster": "uuid"}.</summary>
    public Dictionary<string, string> Save { get; init; } = [];

    /// <summary>Members that must have these values before the replay goes on; the request is repeated until they have.</summary>
    public Dictionary<string, string> Until { get; init; } = [];

    /// <summary>Microversions at which the request is made, each for itself; none to send it as it is.</summary>
    public IReadOnlyList<string> Versions { get; init; } = [];

    /// <summary>True when the service takes the request although it promises less, e.g. a number that is written as text.</summary>
    [JsonPropertyName("lenient")]
    public bool IsLenient { get; init; }

    /// <summary>The path without its query.</summary>
    [JsonIgnore]
    public string PlainPath => Path.Split('?')[0];

    /// <summary>The method, or the one that a POST names in its query in place of it; a GET stays one, and is refused.</summary>
    [JsonIgnore]
    public string MeantMethod => Parameters().FirstOrDefault(parameter => parameter.Name == MethodOverride.Parameter).Value is { } asked
        ? Method == "POST" || asked.Equals(Method, StringComparison.OrdinalIgnoreCase) ? asked.ToUpperInvariant() : "none"
        : Method;

    /// <summary>The parameters of the query without the one that names the method.</summary>
    public IEnumerable<(string Name, string Value)> Query() => Parameters().Where(parameter => parameter.Name != MethodOverride.Parameter);

    /// <summary>The value of a header; null when it is not sent.</summary>
    public string? Header(string name) => Headers.FirstOrDefault(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    private IEnumerable<(string Name, string Value)> Parameters() => Path.Split('?').ElementAtOrDefault(1)?.Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('=', 2))
        .Select(pair => (WebUtility.UrlDecode(pair[0]), WebUtility.UrlDecode(pair.ElementAtOrDefault(1) ?? ""))) ?? [];
}
