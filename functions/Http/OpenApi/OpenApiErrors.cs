using System.Globalization;
using System.Text.Json.Nodes;
using Magnum.Contracts.V1.Errors;
using Magnum.Functions.Http.Lists;
using Magnum.Functions.Http.Routing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Magnum.Functions.Http.OpenApi;

/// <summary>The errors that the pipeline and the faults of an operation answer, shared by all operations of the document.</summary>
internal sealed class OpenApiErrors(OpenApiSchemas schemas)
{
    private const string Root = "#/components/responses/";
    private const string PlainText = "text/plain";
    private readonly Dictionary<string, JsonObject> _answers = new(StringComparer.Ordinal);

    /// <summary>All answers that were asked for.</summary>
    public JsonObject All() => new(_answers.OrderBy(answer => (string?)answer.Value["description"], StringComparer.Ordinal).Select(answer => KeyValuePair.Create(answer.Key, (JsonNode?)answer.Value)));

    /// <summary>Adds references to them to the answers of the endpoint.</summary>
    public void AddTo(JsonObject answers, HttpEndpoint endpoint)
    {
        foreach (var status in Of(endpoint).Order())
        {
            var isVersioned = endpoint.Microversions is not null || !OpenApiHeaders.IsVersioned(status);
            var name = ReasonPhrases.GetReasonPhrase(status).Replace(" ", "", StringComparison.Ordinal) + (isVersioned ? "" : "Unversioned");
            _answers.TryAdd(name, Answer(status, isVersioned));
            answers[status.ToString(CultureInfo.InvariantCulture)] = new JsonObject { ["$ref"] = Root + name };
        }
    }

    private static IEnumerable<int> Of(HttpEndpoint endpoint)
    {
        if (endpoint.IsProbe) yield break;
        var named = endpoint.Template.Parameters.Count > 0;
        yield return StatusCodes.Status400BadRequest;
        yield return StatusCodes.Status405MethodNotAllowed;
        yield return StatusCodes.Status406NotAcceptable;
        yield return StatusCodes.Status413PayloadTooLarge;
        yield return StatusCodes.Status415UnsupportedMediaType;
        yield return StatusCodes.Status500InternalServerError;
        if (endpoint.Public is not null) yield break;
        yield return StatusCodes.Status401Unauthorized;
        yield return StatusCodes.Status403Forbidden;
        yield return StatusCodes.Status503ServiceUnavailable;
        if (named || endpoint.Arguments.Body || endpoint.Query.Any(parameter => parameter.Name == PageQuery.Marker)) yield return StatusCodes.Status404NotFound;
        if (named || endpoint.Arguments.Body) yield return StatusCodes.Status409Conflict;
    }

    private JsonObject Answer(int status, bool isVersioned) => new()
    {
        ["description"] = $"{status} {ReasonPhrases.GetReasonPhrase(status)}{(isVersioned ? "" : ", where microversions are not negotiated")}",
        ["headers"] = OpenApiHeaders.Of(status, isVersioned),
        ["content"] = status switch
        {
            StatusCodes.Status401Unauthorized => OpenApiContent.Json(schemas.Of(typeof(UnauthorizedBody), isAnswer: true)),
            StatusCodes.Status406NotAcceptable => OpenApiContent.Json(schemas.OfAny([typeof(ErrorBody), typeof(MicroversionErrorBody)])),
            StatusCodes.Status503ServiceUnavailable => OpenApiContent.Text([PlainText]),
            _ => OpenApiContent.Json(schemas.Of(typeof(ErrorBody), isAnswer: true)),
        },
    };
}
