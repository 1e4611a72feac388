using Magnum.Contracts.V1.Versions;
using Magnum.Functions.Http.Answers;
using Magnum.Functions.Http.Authentication;
using Magnum.Functions.Http.OpenApi;
using Magnum.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;

namespace Magnum.Functions.Versions;

/// <summary>/healthcheck, for load balancers: says that the process answers, and asks nobody else.</summary>
public sealed class HealthcheckHttp(IOptions<HealthcheckOptions> options)
{
    private const string PlainType = "text/plain";
    private const string HtmlType = "text/html";
    private const string JsonType = "application/json";

    /// <summary>Answers 200 with OK as text, JSON or HTML, 204 to HEAD; 503 while the operator's file says so.</summary>
    [Function(nameof(HealthcheckHttp))]
    [Answers(StatusCodes.Status200OK, typeof(HealthView), Media = [PlainType, HtmlType])]
    [Answers(StatusCodes.Status503ServiceUnavailable, typeof(HealthView), Media = [PlainType, HtmlType])]
    [Answers(StatusCodes.Status204NoContent, Method = "HEAD"), Answers(StatusCodes.Status503ServiceUnavailable, Method = "HEAD")]
    [Public(Probe = true)]
    public IResult Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", "put", "patch", "delete", "options", Route = "healthcheck")] HttpRequest http)
    {
        var disabled = options.Value.DisableFile is { } file && File.Exists(file);
        var status = disabled ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
        if (HttpMethods.IsHead(http.Method)) return new EmptyAnswer(disabled ? status : StatusCodes.Status204NoContent);
        var reason = disabled ? "DISABLED BY FILE" : "OK";
        return AcceptHeader.Best(http, PlainType, HtmlType, JsonType) switch
        {
            JsonType => new TextAnswer(status, Json(reason), JsonType),
            HtmlType => new TextAnswer(status, Html(reason), HtmlType),
            _ => new TextAnswer(status, reason, PlainType),
        };
    }

    private static string Json(string reason) => $$"""
        {
            "detailed": false,
            "reasons": [
                "{{reason}}"
            ]
        }
        """;

    private static string Html(string reason) =>
        $"<html><head><title>Healthcheck Status</title></head><body><table><tr><td>{reason}</td></tr></table></body></html>";
}
