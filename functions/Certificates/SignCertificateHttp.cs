using System.Text.Json;
using Magnum.Certificates;
using Magnum.Contracts.Json;
using Magnum.Contracts.V1.Certificates;
using Magnum.Contracts.V1.Requests;
using Magnum.Data.Queries;
using Magnum.Domain.Clusters;
using Magnum.Domain.Faults;
using Magnum.Functions.Http.Answers;
using Magnum.Functions.Http.Bodies;
using Magnum.Functions.Http.Microversions;
using Magnum.Functions.Http.OpenApi;
using Magnum.Functions.Http.Policies;
using Magnum.Functions.Http.Requests;
using Magnum.Functions.Http.Routing;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Functions.Certificates;

/// <summary>POST /v1/certificates: has a request signed by one of a cluster's authorities. Nodes boot with this.</summary>
public sealed class SignCertificateHttp(
    RequestContext request, PolicyGate policy, ClusterQueries queries, ClusterCertificates certificates, Links links)
{
    /// <summary>Answers 201 with the certificate.</summary>
    [Function(nameof(SignCertificateHttp))]
    [Answers(StatusCodes.Status201Created, typeof(CertificateView)), Takes(typeof(CertificateRequest))]
    [Microversions, Policy("certificate:create", Inside = true), Arguments(Body = true)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/certificates")] HttpRequest http, CancellationToken cancellation)
    {
        var attributes = CertificateAttributes.All;
        using var body = await JsonBody.ReadAsync(http, attributes.Argument, JsonValueKind.Object, cancellation);
        var reader = new AttributeReader(body.RootElement, attributes);
        var ident = reader.PlainText(CertificateAttributes.ClusterUuid) ?? throw Faults.MandatoryFieldMissing(CertificateAttributes.ClusterUuid);
        var csr = reader.Text(CertificateAttributes.Csr, maximum: int.MaxValue) ?? throw Faults.MandatoryFieldMissing(CertificateAttributes.Csr);
        var type = reader.PlainText(CertificateAttributes.CaCertType);
        reader.PlainText(CertificateAttributes.Pem);

        var cluster = await ClusterAsync(ident, cancellation);
        policy.Enforce(PolicyTarget.Of(cluster));
        var view = new CertificateView
        {
            ClusterUuid = cluster.Uuid,
            Links = Links.Pair(links.Base(http), CertificateAttributes.Path(cluster.Uuid)),
            Csr = csr,
            Pem = await certificates.SignAsync(cluster, CaKinds.Parse(type), csr, cancellation),
            CaCertType = type,
        };
        return Answer.Created(view, MagnumJsonContext.Wire.CertificateView);
    }

    // In a body an unknown cluster is a bad value, not a missing resource: 400, where the path would give 404.
    private async Task<Cluster> ClusterAsync(string ident, CancellationToken cancellation)
    {
        try
        {
            return await queries.GetAsync(request.Caller.OwnProject, ident, cancellation);
        }
        catch (Fault missing) when (missing.Kind == FaultKind.ClusterNotFound)
        {
            throw Faults.InvalidParameterValue(missing.Message);
        }
    }
}
