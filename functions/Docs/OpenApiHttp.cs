using System.Text.Encodings.Web;
using System.Text.Json;
using Magnum.Functions.Http.Answers;
using Magnum.Functions.Http.Authentication;
using Magnum.Functions.Http.OpenApi;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Functions.Docs;

/// <summary>GET /openapi.json: the whole API for tools. Public, and outside version negotiation.</summary>
public static class OpenApiHttp
{
    private static readonly Lazy<string> Json = new(() => OpenApiDocument.Document.ToJsonString(
        new JsonSerializerOptions { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));

    /// <summary>Answers 200 with an OpenAPI 3.1 document.</summary>
    [Function(nameof(OpenApiHttp))]
    [Answers(StatusCodes.Status200OK, Media = ["application/json"])]
    [Public(Probe = true)]
    public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "openapi.json")] HttpRequest http) =>
        Answer.Text(Json.Value, "application/json");
}
