using Magnum.Contracts.Json;
using Magnum.Contracts.V1;
using Magnum.Contracts.V1.Versions;
using Magnum.Functions.Http.Answers;
using Magnum.Functions.Http.Authentication;
using Magnum.Functions.Http.Microversions;
using Magnum.Functions.Http.OpenApi;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Functions.Versions;

/// <summary>GET /v1: what the version holds. Public, but the version header counts.</summary>
public sealed class V1Http(Links links)
{
    private const string Guide = "http://docs.openstack.org/developer/magnum/dev/api-spec-v1.html";

    /// <summary>Answers 200 with links to all resources.</summary>
    [Function(nameof(V1Http))]
    [Answers(StatusCodes.Status200OK, typeof(V1Document))]
    [Public, Microversions]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1")] HttpRequest http)
    {
        var address = links.Base(http);
        var document = new V1Document
        {
            Id = "v1",
            MediaTypes = [new MediaType { Base = "application/json", Type = "application/vnd.openstack.magnum.v1+json" }],
            Links =
            [
                new Link { Href = $"{address}/v1/", Rel = "self" },
                new Link { Href = Guide, Rel = "describedby", Type = "text/html" },
            ],
            Clustertemplates = Links.Pair(address, "clustertemplates/"),
            Clusters = Links.Pair(address, "clusters/"),
            Quotas = Links.Pair(address, "quotas/"),
            Certificates = Links.Pair(address, "certificates/"),
            Mservices = Links.Pair(address, "mservices/"),
            Stats = Links.Pair(address, "stats/"),
            Federations = Links.Pair(address, "federations/"),
            Nodegroups = Links.Pair(address, "clusters/{cluster_id}/nodegroups"),
            Credentials = Links.Pair(address, "credentials/"),
        };
        return Answer.Ok(document, MagnumJsonContext.Wire.V1Document);
    }
}
