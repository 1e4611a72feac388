using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Magnum.Functions.Http.Routing;
using Microsoft.AspNetCore.WebUtilities;

namespace Magnum.Functions.Http.OpenApi;

/// <summary>One operation of the document, made from what its function declares.</summary>
internal sealed partial class OpenApiOperation(OpenApiSchemas schemas, OpenApiErrors errors)
{
    private const string NodeGroups = "nodegroups";

    /// <summary>Describes the endpoint under one of its methods.</summary>
    public JsonObject Describe(HttpEndpoint endpoint, string verb)
    {
        var name = endpoint.Name[..^"Http".Length];
        var operation = new JsonObject
        {
            ["operationId"] = endpoint.Verbs.Count == 1 ? name : name + verb[..1] + verb[1..].ToLowerInvariant(),
            ["summary"] = Summary(name),
            ["tags"] = new JsonArray(Tag(endpoint)),
            ["parameters"] = OpenApiParameters.Of(endpoint),
        };
        if (DocComments.Of(endpoint.Method) is { } description) operation["description"] = description;
        if (endpoint.Method.GetCustomAttribute<TakesAttribute>() is { } takes)
            operation["requestBody"] = new JsonObject { ["required"] = true, ["content"] = OpenApiContent.Request(schemas.Of(takes.Body, isAnswer: false)) };
        operation["responses"] = Answers(endpoint, verb);
        operation["security"] = endpoint.Public is null ? new JsonArray(new JsonObject { [OpenApiDocument.TokenScheme] = new JsonArray() }) : [];
        AddRules(operation, endpoint);
        return operation;
    }

    /// <summary>The resource that the endpoint belongs to.</summary>
    public static string Tag(HttpEndpoint endpoint)
    {
        var segments = endpoint.Route.Split('/');
        if (segments.Contains(NodeGroups)) return NodeGroups;
        return segments is ["v1", var resource, ..] ? resource : "service";
    }

    private static void AddRules(JsonObject operation, HttpEndpoint endpoint)
    {
        if (endpoint.Policy is { } policy)
        {
            operation["x-openstack-policy"] = policy.Name;
            if (policy.AllProjects is { } all) operation["x-openstack-policy-all-projects"] = all;
            if (policy.Also.Length > 0) operation["x-openstack-policy-also"] = new JsonArray([.. policy.Also.Select(rule => JsonValue.Create(rule))]);
        }
        if (endpoint.Microversions is { } versions) operation[OpenApiConstraints.MinVersion] = versions.Minimum.ToString();
        var changes = EndpointChanges.Of(endpoint);
        if (changes.Count == 0) return;
        operation["x-openstack-changes"] = new JsonArray(
            [.. changes.Select(change => new JsonObject { ["version"] = change.Version.ToString(), ["description"] = change.Description })]);
    }

    private JsonObject Answers(HttpEndpoint endpoint, string verb)
    {
        var declared = endpoint.Method.GetCustomAttributes<AnswersAttribute>().ToList();
        var own = declared.Where(answer => answer.Method == verb).ToList();
        var answers = new JsonObject();
        foreach (var answer in own.Count > 0 ? own : declared.Where(answer => answer.Method is null))
            answers[answer.Status.ToString(CultureInfo.InvariantCulture)] = Answer(endpoint, answer);
        errors.AddTo(answers, endpoint);
        return answers;
    }

    private JsonObject Answer(HttpEndpoint endpoint, AnswersAttribute declared)
    {
        var answer = new JsonObject { ["description"] = ReasonPhrases.GetReasonPhrase(declared.Status) };
        if (!endpoint.IsProbe) answer["headers"] = OpenApiHeaders.Of(declared.Status, endpoint.Microversions is not null, declared.Location);
        var content = OpenApiContent.Text(declared.Media);
        if (declared.Bodies.Count > 0) content[OpenApiContent.JsonType] = OpenApiContent.Json(schemas.OfAny(declared.Bodies))[OpenApiContent.JsonType]!.DeepClone();
        if (content.Count > 0) answer["content"] = content;
        return answer;
    }

    // "ListClusterTemplates" says "List cluster templates".
    private static string Summary(string name)
    {
        var words = Words().Matches(name).Select((word, index) => index == 0 ? word.Value : word.Value.ToLowerInvariant());
        return string.Join(' ', words);
    }

    [GeneratedRegex("[A-Z][a-z0-9]*")]
    private static partial Regex Words();
}
