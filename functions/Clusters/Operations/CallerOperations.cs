using Magnum.Data.Secrets;
using Magnum.Domain.Operations;
using Magnum.Functions.Http.Requests;

namespace Magnum.Functions.Clusters.Operations;

/// <summary>Makes the operation that a request asks for.</summary>
public sealed class CallerOperations(RequestContext request, SecretProtector secrets)
{
    /// <summary>An operation in the caller's name, ready to be accepted by the store.</summary>
    /// <param name="kind">What it does.</param>
    /// <param name="clusterUuid">On which cluster.</param>
    /// <param name="projectId">The project of the cluster.</param>
    /// <param name="input">What it must know beside the rows; null for nothing.</param>
    public Operation New(OperationKind kind, string clusterUuid, string projectId, OperationInput? input = null) => new()
    {
        Id = Guid.NewGuid().ToString(),
        ClusterUuid = clusterUuid,
        Kind = kind,
        Input = input,
        ProjectId = projectId,
        UserId = request.Caller.UserId,
        RequestId = request.RequestId,
        // A cluster acts by its own delegation; for what only its user may do the caller's token is kept, encrypted, and wiped at the end.
        UserToken = secrets.Protect(request.Caller.Token.TokenId),
        UserTokenExpiresAt = request.Caller.Token.ExpiresAt,
    };
}
