using Magnum.Certificates;
using Magnum.Contracts.Json;
using Magnum.Contracts.V1.Certificates;
using Magnum.Data.Queries;
using Magnum.Functions.Http.Answers;
using Magnum.Functions.Http.Microversions;
using Magnum.Functions.Http.OpenApi;
using Magnum.Functions.Http.Policies;
using Magnum.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Functions.Certificates;

/// <summary>GET /v1/certificates/{ident} and /v1/certificates/{ident}/{type}: the certificate of one of a cluster's authorities.</summary>
public sealed class GetCertificateHttp(
    RequestContext request, PolicyGate policy, ClusterQueries queries, ClusterCertificates certificates, Links links)
{
    /// <summary>Answers 200 with the CA certificate. Only clusters of the caller's own project are looked at, for administrators too.</summary>
    [Function(nameof(GetCertificateHttp))]
    [Answers(StatusCodes.Status200OK, typeof(CertificateView))]
    [Microversions, Policy("certificate:get", Inside = true), Query(CertificateAttributes.CaCertType, QueryType.Text, CertificateAttributes.CaCertTypes)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/certificates/{ident}/{type?}")] HttpRequest http,
        string ident, string? type, CancellationToken cancellation)
    {
        var cluster = await queries.GetAsync(request.Caller.OwnProject, ident, cancellation);
        policy.Enforce(PolicyTarget.Of(cluster));
        var kind = CaKinds.Parse(type ?? http.Query[CertificateAttributes.CaCertType]);
        var view = new CertificateView
        {
            ClusterUuid = cluster.Uuid,
            Links = Links.Pair(links.Base(http), CertificateAttributes.Path(cluster.Uuid)),
            Pem = await certificates.GetCaAsync(cluster, kind, cancellation),
        };
        return Answer.Ok(view, MagnumJsonContext.Wire.CertificateView);
    }
}
