using System.Text.Json.Nodes;
using Magnum.Contracts.Microversions;
using Magnum.Functions.Http.Microversions;
using Magnum.Functions.Http.Routing;

namespace Magnum.Functions.Http.OpenApi;

/// <summary>The OpenAPI 3.1 document of the API, made once from what the HTTP functions declare about themselves.</summary>
internal static class OpenApiDocument
{
    /// <summary>Name of the scheme by which callers show their token.</summary>
    public const string TokenScheme = "X-Auth-Token";

    private static readonly Lazy<JsonObject> Made = new(Make);

    /// <summary>The document; not to be changed.</summary>
    public static JsonObject Document => Made.Value;

    private static IEnumerable<HttpEndpoint> Endpoints => HttpEndpoints.All
        .Where(endpoint => !endpoint.IsFallback)
        .OrderBy(endpoint => endpoint.Route, StringComparer.Ordinal).ThenBy(endpoint => endpoint.Verbs[0], StringComparer.Ordinal);

    private static JsonObject Make()
    {
        var schemas = new OpenApiSchemas();
        var errors = new OpenApiErrors(schemas);
        var paths = Paths(new OpenApiOperation(schemas, errors));
        return new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = Info(),
            ["paths"] = paths,
            ["components"] = new JsonObject
            {
                ["schemas"] = schemas.All(),
                ["responses"] = errors.All(),
                ["headers"] = OpenApiHeaders.All(),
                ["parameters"] = new JsonObject { [MicroversionHeader.Name] = OpenApiParameters.Version() },
                ["securitySchemes"] = new JsonObject
                {
                    [TokenScheme] = new JsonObject { ["type"] = "apiKey", ["in"] = "header", ["name"] = TokenScheme },
                },
            },
        };
    }

    private static JsonObject Info() => new()
    {
        ["title"] = "OpenStack Magnum API",
        ["version"] = Microversion.Maximum.ToString(),
        ["description"] = "Clusters for container orchestration as resources of an OpenStack cloud. Every path may be written without /v1.",
        ["license"] = new JsonObject { ["name"] = "Apache-2.0", ["identifier"] = "Apache-2.0" },
    };

    private static JsonObject Paths(OpenApiOperation operations)
    {
        var paths = new JsonObject();
        foreach (var endpoint in Endpoints)
        {
            foreach (var path in Paths(endpoint))
            {
                if (paths[path] is not JsonObject item) paths[path] = item = [];
                foreach (var verb in endpoint.Verbs) item[verb.ToLowerInvariant()] = Operation(operations, endpoint, verb, path);
            }
        }
        return paths;
    }

    // A route with a part that may be missing is two paths, and one with a parameter that may stand at its end.
    private static IEnumerable<string> Paths(HttpEndpoint endpoint)
    {
        var path = "/" + endpoint.Route;
        if (path.Contains("?}", StringComparison.Ordinal)) yield return path[..path.LastIndexOf('/')];
        yield return path.Replace("?}", "}", StringComparison.Ordinal);
        if (endpoint.Arguments.Trailing is { } trailing) yield return $"{path}/{{{trailing}}}";
    }

    private static JsonObject Operation(OpenApiOperation operations, HttpEndpoint endpoint, string verb, string path)
    {
        var operation = operations.Describe(endpoint, verb);
        var parameters = operation["parameters"]!.AsArray();
        foreach (var parameter in parameters.OfType<JsonObject>().Where(one => one["name"] is not null).ToList())
        {
            var isPart = path.Contains($"{{{parameter["name"]}}}", StringComparison.Ordinal);
            if (isPart == ((string?)parameter["in"] == "path")) continue;
            operation["operationId"] = $"{operation["operationId"]}{(isPart ? "With" : "Without")}{parameter["name"]}";
            if (isPart) (parameter["in"], parameter["required"]) = ("path", true);
            else parameters.Remove(parameter);
        }
        return operation;
    }
}
