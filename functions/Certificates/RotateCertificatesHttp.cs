using Magnum.Contracts.Json;
using Magnum.Contracts.Messages;
using Magnum.Contracts.V1.Clusters;
using Magnum.Functions.Clusters.Operations;
using Magnum.Functions.Http.Answers;
using Magnum.Functions.Http.Microversions;
using Magnum.Functions.Http.OpenApi;
using Magnum.Functions.Http.Policies;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Functions.Certificates;

/// <summary>
/// PATCH /v1/certificates/{ident}: new authorities for a cluster. Next: <see cref="CertificateRotation"/>, then
/// <see cref="StartOperationQueue"/>.
/// </summary>
public sealed class RotateCertificatesHttp(CertificateRotation rotation)
{
    /// <summary>Answers 202 with the cluster's uuid; the new CA certificates can be read at once.</summary>
    [Function(nameof(RotateCertificatesHttp))]
    [Answers(StatusCodes.Status202Accepted, typeof(ClusterCreated))]
    [Microversions, Policy("certificate:rotate_ca", Inside = true)]
    public async Task<QueuedAnswer> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "patch", Route = "v1/certificates/{ident}")] HttpRequest http,
        string ident, CancellationToken cancellation)
    {
        var operation = await rotation.AcceptAsync(ident, cancellation);
        var answer = Answer.Accepted(new ClusterCreated { Uuid = operation.ClusterUuid }, MagnumJsonContext.Wire.ClusterCreated);
        return new QueuedAnswer(answer, new OperationMessage(operation.Id));
    }
}
