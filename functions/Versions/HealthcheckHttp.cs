using Magnum.Functions.Http.Answers;
using Magnum.Functions.Http.Authentication;
using Magnum.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Functions.Versions;

/// <summary>/healthcheck, for load balancers: says that the process answers, and asks nobody else.</summary>
public sealed class HealthcheckHttp
{
    private const string Json = """
        {
            "detailed": false,
            "reasons": [
                "OK"
            ]
        }
        """;

    private const string Html =
        "<html><head><title>Healthcheck Status</title></head><body><table><tr><td>OK</td></tr></table></body></html>";

    /// <summary>Answers 200 with OK as text, JSON or HTML; 204 to HEAD.</summary>
    [Function(nameof(HealthcheckHttp))]
    [Public(Probe = true)]
    public IResult Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", "put", "patch", "delete", "options", Route = "healthcheck")] HttpRequest http)
    {
        if (HttpMethods.IsHead(http.Method)) return Answer.NoContent();
        if (AcceptHeader.PrefersJson(http)) return Answer.Text(Json, "application/json");
        return AcceptHeader.PrefersHtml(http) ? Answer.Text(Html, "text/html") : Answer.Text("OK");
    }
}
