using System.Text.Json;
using Magnum.Contracts.Json;
using Magnum.Contracts.V1.Federations;
using Magnum.Contracts.V1.Requests;
using Magnum.Data.Queries;
using Magnum.Domain.Faults;
using Magnum.Domain.Federations;
using Magnum.Domain.Naming;
using Magnum.Functions.Http.Answers;
using Magnum.Functions.Http.Bodies;
using Magnum.Functions.Http.Microversions;
using Magnum.Functions.Http.OpenApi;
using Magnum.Functions.Http.Patching;
using Magnum.Functions.Http.Policies;
using Magnum.Functions.Http.Requests;
using Magnum.Functions.Http.Routing;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Functions.Federations;

/// <summary>PATCH /v1/federations/{ident}: checked and accepted; nothing comes of it (see <see cref="CreateFederationHttp"/>).</summary>
public sealed class UpdateFederationHttp(RequestContext request, PolicyGate policy, FederationQueries queries, ClusterQueries clusters)
{
    private const string Rollback = "rollback";

    /// <summary>Answers 202 with the uuid.</summary>
    [Function(nameof(UpdateFederationHttp))]
    [Answers(StatusCodes.Status202Accepted, typeof(FederationAccepted)), Takes(typeof(IReadOnlyList<PatchStep>))]
    [Microversions, Policy("federation:update", Inside = true), Arguments(Body = true)]
    [Query(Rollback, QueryType.Boolean, "Read, and without effect.")]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "patch", Route = "v1/federations/{ident}")] HttpRequest http,
        string ident, CancellationToken cancellation)
    {
        if (http.Query.TryGetValue(Rollback, out var text) && BooleanText.Parse(text.ToString()) is null)
            throw Faults.InvalidInput(Rollback, text, "Value should be a boolean.");
        using var body = await JsonBody.ReadAsync(http, "patch", JsonValueKind.Array, cancellation);
        var operations = JsonPatch.Read(body.RootElement, FederationPatch.Rules);
        var row = await queries.GetAsync(request.Caller.Token.ProjectId, ident, cancellation);
        policy.Enforce(PolicyTarget.Of(row, request.Caller.UserId));
        if (operations.Count == 0) throw FederationFaults.EmptyPatch();
        if (FederationPatch.MembershipOf(operations) is { } membership) await CheckAsync(row, membership.Cluster, membership.Joins, cancellation);
        else FederationPatch.Check(row, operations);
        return Answer.Accepted(new FederationAccepted { Uuid = row.Uuid }, MagnumJsonContext.Wire.FederationAccepted);
    }

    private async Task CheckAsync(Federation row, string ident, bool joins, CancellationToken cancellation)
    {
        if (!joins)
        {
            if (!row.MemberIds.Contains(ident)) throw FederationFaults.NoMember(ident, row.Name);
            return;
        }
        if (!Identifiers.IsUuidLike(ident)) throw Faults.ClusterNotFound(ident);
        var cluster = await clusters.GetAsync(request.Caller.OwnProject, ident, cancellation);
        if (row.MemberIds.Contains(cluster.Uuid)) throw Faults.MemberAlreadyExists(cluster.Uuid, row.Name);
    }
}
