using System.Text.Json;
using Magnum.Contracts.Json;
using Magnum.Contracts.Messages;
using Magnum.Contracts.V1.Clusters;
using Magnum.Contracts.V1.Requests;
using Magnum.Domain.Faults;
using Magnum.Functions.Clusters.Operations;
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

namespace Magnum.Functions.Clusters.Update;

/// <summary>
/// PATCH /v1/clusters/{ident}: the number of workers, or the health as an agent in the cluster sees it.
/// Next: <see cref="ClusterChange"/>, then <see cref="StartOperationQueue"/>.
/// </summary>
public sealed class UpdateClusterHttp(RequestContext request, ClusterChange change)
{
    private const string Rollback = "rollback";

    /// <summary>Answers 202 with the cluster's uuid, also when its status lets nothing happen.</summary>
    [Function(nameof(UpdateClusterHttp))]
    [Answers(StatusCodes.Status202Accepted, typeof(ClusterCreated)), Takes(typeof(IReadOnlyList<PatchStep>))]
    [Policy("cluster:update", Inside = true, AllProjects = "cluster:update_all_projects", Also = ["cluster:update_health_status"])]
    [Microversions, Arguments(Trailing = Rollback, Body = true)]
    [Query(Rollback, QueryType.Boolean, "True to go back to the old number of nodes when the change fails.", From = "1.3")]
    [Changes("1.10", "A cluster may have no workers.")]
    public async Task<QueuedAnswer> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "patch", Route = "v1/clusters/{ident}")] HttpRequest http,
        string ident, CancellationToken cancellation)
    {
        var rollback = RollbackOf(http);
        using var body = await JsonBody.ReadAsync(http, "patch", JsonValueKind.Array, cancellation);
        var operations = JsonPatch.Read(body.RootElement, ClusterPatch.Rules);
        var (uuid, operation) = await change.ApplyAsync(ident, operations, rollback, cancellation);
        var answer = Answer.Accepted(new ClusterCreated { Uuid = uuid }, MagnumJsonContext.Wire.ClusterCreated);
        return new QueuedAnswer(answer, operation is null ? null : new OperationMessage(operation.Id));
    }

    // The parameter may also be the last part of the path.
    private bool RollbackOf(HttpRequest http) =>
        (http.Query.TryGetValue(Rollback, out var asked) ? asked.ToString() : request.RouteValues?[Rollback] as string) is { } text
        && (BooleanText.Parse(text) ?? throw Faults.InvalidInput(Rollback, text, "Value should be a boolean."));
}
