using Magnum.Functions.Http.Answers;
using Magnum.Functions.Http.Authentication;
using Magnum.Functions.Http.OpenApi;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Functions.Docs;

/// <summary>GET /docs: the API for people. Public; needs no script and nothing from elsewhere.</summary>
public static class DocsHttp
{
    private static readonly Lazy<string> Page = new(DocsPage.Write);

    /// <summary>Answers 200 with an HTML page.</summary>
    [Function(nameof(DocsHttp))]
    [Answers(StatusCodes.Status200OK, Media = ["text/html"])]
    [Public(Probe = true)]
    public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "docs")] HttpRequest http) =>
        Answer.Text(Page.Value, "text/html; charset=utf-8");
}
