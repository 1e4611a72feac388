using System.Text.Json.Nodes;
using Magnum.Contract.Tests.Replay;
using Magnum.Contracts.Microversions;

namespace Magnum.Contract.Tests.OpenApi;

/// <summary>Holds a request that was taken against what the document declares: its token, version, query and body.</summary>
internal sealed class RequestCheck(ApiDescription description, ReplayStep step, Microversion version)
{
    private const string JsonType = "application/json";
    private const string VersionHeader = "OpenStack-API-Version";

    /// <summary>What is wrong; null when all is well.</summary>
    /// <param name="operation">The operation that took it.</param>
    /// <param name="body">The body as it was sent; null for none.</param>
    public async Task<string?> ProblemAsync(JsonObject operation, string? body) =>
        TokenProblem(operation) ?? ParameterProblem(operation) ?? await BodyProblemAsync(operation, body);

    private string? TokenProblem(JsonObject operation) => operation["security"]!.AsArray().Count > 0 && step.As is null && step.Header("X-Auth-Token") is null
        ? "the document asks for a token"
        : null;

    private string? ParameterProblem(JsonObject operation)
    {
        var declared = operation["parameters"]!.AsArray().Select(one => description.Resolve(one!)).ToList();
        foreach (var (name, value) in step.Query())
        {
            var parameter = declared.SingleOrDefault(one => (string)one["in"]! == "query" && (string)one["name"]! == name);
            if (parameter is null || !ApiDescription.Exists(parameter, version)) return $"the document does not know the parameter {name}";
            if (!ValueCheck.Fits(parameter["schema"]!, value)) return $"the parameter {name} is {value}";
        }
        var header = declared.SingleOrDefault(one => (string)one["name"]! == VersionHeader);
        return header is null || step.Header(VersionHeader) is not { } asked || ValueCheck.Fits(header["schema"]!, asked) ? null : $"the version header is {asked}";
    }

    private async Task<string?> BodyProblemAsync(JsonObject operation, string? body)
    {
        var expected = operation["requestBody"];
        if (string.IsNullOrEmpty(body)) return expected is null ? null : "the document asks for a body";
        if (expected is null) return "the document knows of no body";
        var type = (step.Header("Content-Type") ?? JsonType).Split(';')[0].Trim().ToLowerInvariant();
        return expected["content"]![type] is { } content
            ? await description.JsonProblemAsync(content["schema"]!, body, version)
            : $"the document does not know the media type {type}";
    }
}
