using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Magnum.Functions.Http.Routing;
using Microsoft.AspNetCore.WebUtilities;

namespace Magnum.Functions.Http.OpenApi;

/// <summary>One operation of the document, made from what its function declares.</summary>
internal static partial class OpenApiOperation
{
    private const string NodeGroups = "nodegroups";

    /// <summary>Describes the endpoint.</summary>
    public static JsonObject Describe(HttpEndpoint endpoint, OpenApiSchemas schemas)
    {
        var summary = Summary(endpoint.Name);
        var operation = new JsonObject
        {
            ["operationId"] = endpoint.Name[..^"Http".Length],
            ["summary"] = summary,
            ["tags"] = new JsonArray(Tag(endpoint)),
            ["parameters"] = Parameters(endpoint),
        };
        if (endpoint.Method.GetCustomAttribute<TakesAttribute>() is { } takes)
            operation["requestBody"] = new JsonObject { ["required"] = true, ["content"] = OpenApiContent.Json(schemas.Of(takes.Body, isAnswer: false)) };
        operation["responses"] = Answers(endpoint, schemas);
        operation["security"] = endpoint.Public is null ? new JsonArray(new JsonObject { [OpenApiDocument.TokenScheme] = new JsonArray() }) : [];
        if (endpoint.Policy is { } policy)
        {
            operation["x-openstack-policy"] = policy.Name;
            if (policy.AllProjects is { } all) operation["x-openstack-policy-all-projects"] = all;
        }
        if (endpoint.Microversions is { } versions) operation["x-openstack-min-version"] = versions.Minimum.ToString();
        return operation;
    }

    /// <summary>The resource that the endpoint belongs to.</summary>
    public static string Tag(HttpEndpoint endpoint)
    {
        var segments = endpoint.Route.Split('/');
        if (segments.Contains(NodeGroups)) return NodeGroups;
        return segments is ["v1", var resource, ..] ? resource : "versions";
    }

    private static JsonArray Parameters(HttpEndpoint endpoint)
    {
        var parameters = new JsonArray();
        // A parameter that the route may lack is written as if it were there: OpenAPI knows no other.
        foreach (var part in endpoint.Template.Parameters)
            parameters.Add(Parameter(part.Name!, "path", required: true));
        foreach (var parameter in endpoint.Query) parameters.Add(Parameter(parameter.Name, "query", required: false));
        if (endpoint.Microversions is not null)
            parameters.Add(new JsonObject { ["$ref"] = "#/components/parameters/" + OpenApiDocument.VersionHeader });
        return parameters;
    }

    private static JsonObject Parameter(string name, string place, bool required) => new()
    {
        ["name"] = name,
        ["in"] = place,
        ["required"] = required,
        ["schema"] = new JsonObject { ["type"] = "string" },
    };

    private static JsonObject Answers(HttpEndpoint endpoint, OpenApiSchemas schemas)
    {
        var answers = new JsonObject();
        if (endpoint.Method.GetCustomAttribute<AnswersAttribute>() is { } good)
        {
            var answer = new JsonObject { ["description"] = ReasonPhrases.GetReasonPhrase(good.Status) };
            if (good.Bodies.Count > 0) answer["content"] = OpenApiContent.Json(schemas.OfAny(good.Bodies));
            answers[good.Status.ToString(CultureInfo.InvariantCulture)] = answer;
        }
        OpenApiErrors.AddTo(answers, endpoint, schemas);
        return answers;
    }

    // "ListClusterTemplatesHttp" says "List cluster templates".
    private static string Summary(string name)
    {
        var words = Words().Matches(name[..^"Http".Length]).Select((word, index) => index == 0 ? word.Value : word.Value.ToLowerInvariant());
        return string.Join(' ', words);
    }

    [GeneratedRegex("[A-Z][a-z0-9]*")]
    private static partial Regex Words();
}
