using Magnum.Contracts.Json;
using Magnum.Contracts.Microversions;
using Magnum.Contracts.V1;
using Magnum.Contracts.V1.Versions;
using Magnum.Functions.Http.Answers;
using Magnum.Functions.Http.Authentication;
using Magnum.Functions.Http.OpenApi;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Functions.Versions;

/// <summary>GET /: which versions of the API there are. Public, and deaf to the version header.</summary>
public sealed class RootHttp(Links links)
{
    private const string Description =
        "Clusters for container orchestration as resources of an OpenStack cloud.";

    /// <summary>Answers 200 with the one version.</summary>
    [Function(nameof(RootHttp))]
    [Answers(StatusCodes.Status200OK, typeof(RootDocument))]
    [Public]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "/")] HttpRequest http)
    {
        var document = new RootDocument
        {
            Name = "OpenStack Magnum API",
            Description = Description,
            Versions =
            [
                new RootVersion
                {
                    Id = "v1",
                    Links = [new Link { Href = $"{links.Base(http)}/v1/", Rel = "self" }],
                    Status = "CURRENT",
                    MaxVersion = Microversion.Maximum.ToString(),
                    MinVersion = Microversion.Minimum.ToString(),
                },
            ],
        };
        return Answer.Ok(document, MagnumJsonContext.Wire.RootDocument);
    }
}
