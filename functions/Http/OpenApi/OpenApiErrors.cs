using System.Globalization;
using System.Text.Json.Nodes;
using Magnum.Contracts.V1.Errors;
using Magnum.Functions.Http.Routing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Magnum.Functions.Http.OpenApi;

/// <summary>The errors that an endpoint can answer, as its declarations tell.</summary>
internal static class OpenApiErrors
{
    /// <summary>Adds them to the answers of the endpoint.</summary>
    public static void AddTo(JsonObject answers, HttpEndpoint endpoint, OpenApiSchemas schemas)
    {
        foreach (var status in Of(endpoint).Order())
            answers[status.ToString(CultureInfo.InvariantCulture)] = Answer(status, schemas);
    }

    private static IEnumerable<int> Of(HttpEndpoint endpoint)
    {
        var named = endpoint.Template.Parameters.Count > 0;
        yield return StatusCodes.Status400BadRequest;
        yield return StatusCodes.Status406NotAcceptable;
        yield return StatusCodes.Status500InternalServerError;
        if (endpoint.Public is not null) yield break;
        yield return StatusCodes.Status401Unauthorized;
        yield return StatusCodes.Status403Forbidden;
        yield return StatusCodes.Status503ServiceUnavailable;
        if (named || endpoint.Arguments.Body || endpoint.Query.Any(parameter => parameter.Name == "marker")) yield return StatusCodes.Status404NotFound;
        if (named || endpoint.Arguments.Body) yield return StatusCodes.Status409Conflict;
        yield return StatusCodes.Status415UnsupportedMediaType;
    }

    private static JsonObject Answer(int status, OpenApiSchemas schemas)
    {
        var answer = new JsonObject { ["description"] = ReasonPhrases.GetReasonPhrase(status) };
        var schema = status switch
        {
            StatusCodes.Status401Unauthorized => schemas.Of(typeof(UnauthorizedBody), isAnswer: true),
            StatusCodes.Status406NotAcceptable => schemas.OfAny([typeof(ErrorBody), typeof(MicroversionErrorBody)]),
            StatusCodes.Status503ServiceUnavailable => null,
            _ => schemas.Of(typeof(ErrorBody), isAnswer: true),
        };
        answer["content"] = schema is null
            ? new JsonObject { ["text/plain"] = new JsonObject { ["schema"] = new JsonObject { ["type"] = "string" } } }
            : OpenApiContent.Json(schema);
        return answer;
    }
}
