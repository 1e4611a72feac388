using System.Text.Json.Nodes;
using Magnum.Contracts.Microversions;

namespace Magnum.Contract.Tests.OpenApi;

/// <summary>Holds an answer against what the document declares: its status, its headers, its media type and its body.</summary>
internal sealed class AnswerCheck(ApiDescription description, HttpResponseMessage answer, string text, Microversion version)
{
    // Headers of ours that an answer may have only where they are declared. Vary is no one's own.
    private static readonly string[] Own =
        ["x-openstack-request-id", "OpenStack-API-Version", "OpenStack-API-Minimum-Version", "OpenStack-API-Maximum-Version", "Location", "Allow", "WWW-Authenticate"];

    private readonly bool _hasBody = answer.RequestMessage!.Method != HttpMethod.Head;

    /// <summary>What is wrong with the answer of an operation; null when all is well.</summary>
    public async Task<string?> ProblemAsync(JsonObject operation) =>
        operation["responses"]![$"{(int)answer.StatusCode}"] is { } declared
            ? await AgainstAsync(description.Resolve(declared))
            : $"the document does not know the status {(int)answer.StatusCode}";

    /// <summary>What is wrong with an error that no operation gives; it must be as those of some operation are.</summary>
    public async Task<string?> SharedProblemAsync()
    {
        var problem = $"no operation answers {(int)answer.StatusCode}";
        foreach (var declared in description.SharedAnswers((int)answer.StatusCode))
        {
            problem = await AgainstAsync(declared);
            if (problem is null) return null;
        }
        return problem;
    }

    private async Task<string?> AgainstAsync(JsonObject declared) => HeaderProblem(declared["headers"]?.AsObject() ?? []) ?? await BodyProblemAsync(declared["content"]?.AsObject());

    private string? HeaderProblem(JsonObject declared)
    {
        foreach (var (name, reference) in declared)
        {
            var header = description.Resolve(reference!);
            if (Header(name) is not { } value)
            {
                if ((bool?)header["required"] == true) return $"the header {name} is missing";
            }
            else if (!ValueCheck.Fits(header["schema"]!, value)) return $"the header {name} is {value}";
        }
        return Own.Where(name => !declared.ContainsKey(name) && Header(name) is not null).Select(name => $"the document does not know the header {name} here").FirstOrDefault();
    }

    private async Task<string?> BodyProblemAsync(JsonObject? content)
    {
        if (!_hasBody) return text.Length == 0 ? null : "an answer to HEAD has no body";
        if (content is null) return text.Length == 0 ? null : "the document promises an empty body";
        var type = answer.Content.Headers.ContentType?.MediaType;
        if (type is null || content[type] is not { } declared) return $"the document does not know the media type {type}";
        return type == "application/json" ? await description.JsonProblemAsync(declared["schema"]!, text, version) : null;
    }

    private string? Header(string name) =>
        answer.Headers.TryGetValues(name, out var own) || answer.Content.Headers.TryGetValues(name, out own) ? string.Join(", ", own) : null;
}
