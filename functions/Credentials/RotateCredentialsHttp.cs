using Magnum.Contracts.Json;
using Magnum.Contracts.Messages;
using Magnum.Contracts.V1.Clusters;
using Magnum.Data.Operations;
using Magnum.Data.Queries;
using Magnum.Domain.Clusters;
using Magnum.Domain.Faults;
using Magnum.Domain.Operations;
using Magnum.Functions.Clusters.Operations;
using Magnum.Functions.Http.Answers;
using Magnum.Functions.Http.Microversions;
using Magnum.Functions.Http.OpenApi;
using Magnum.Functions.Http.Policies;
using Magnum.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Functions.Credentials;

/// <summary>
/// PATCH /v1/credentials/{ident}: new credentials with which a cluster acts in its cloud; its status does not change.
/// Next: <see cref="StartOperationQueue"/>.
/// </summary>
public sealed class RotateCredentialsHttp(
    RequestContext request, PolicyGate policy, ClusterQueries clusters, OperationStore operations, CallerOperations made)
{
    /// <summary>Answers 202 with the cluster's uuid; 400 when its status does not allow it. Policy comes before the lookup.</summary>
    [Function(nameof(RotateCredentialsHttp))]
    [Answers(StatusCodes.Status202Accepted, typeof(ClusterCreated))]
    [Microversions("1.12"), Policy("credential:rotate", Inside = true)]
    public async Task<QueuedAnswer> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "patch", Route = "v1/credentials/{ident}")] HttpRequest http,
        string ident, CancellationToken cancellation)
    {
        policy.Enforce(policy.Self);
        var cluster = await clusters.GetAsync(request.Caller.OwnProject, ident, cancellation);
        var operation = await operations.AcceptChangeAsync(
            cluster.Uuid,
            made.New(OperationKind.RotateCredentials, cluster.Uuid, cluster.ProjectId),
            row => ClusterStatusRules.Resizable(row.Status) ? true : throw CertificateFaults.CannotRotateCredentialsIn(row.Status?.ToWire()),
            cancellation);
        var answer = Answer.Accepted(new ClusterCreated { Uuid = cluster.Uuid }, MagnumJsonContext.Wire.ClusterCreated);
        return new QueuedAnswer(answer, new OperationMessage(operation!.Id));
    }
}
