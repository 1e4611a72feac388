using Magnum.Contracts.Json;
using Magnum.Contracts.V1.NodeGroups;
using Magnum.Data.Queries;
using Magnum.Functions.Clusters.Operations;
using Magnum.Functions.Http.Answers;
using Magnum.Functions.Http.Microversions;
using Magnum.Functions.Http.OpenApi;
using Magnum.Functions.Http.Policies;
using Magnum.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Functions.NodeGroups;

/// <summary>GET /v1/clusters/{ident}/nodegroups/{nodegroup}.</summary>
public sealed class GetNodeGroupHttp(RequestContext request, ClusterQueries clusters, Links links)
{
    /// <summary>Answers 200 with the node group that a uuid, name or row number names.</summary>
    [Function(nameof(GetNodeGroupHttp))]
    [Answers(StatusCodes.Status200OK, typeof(NodeGroupView))]
    [Microversions("1.9"), Policy("nodegroup:get", AllProjects = "nodegroup:get_one_all_projects")]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/clusters/{ident}/nodegroups/{nodegroup}")] HttpRequest http,
        string ident, string nodegroup, CancellationToken cancellation)
    {
        var cluster = await clusters.GetAsync(request.Caller.Scope, ident, cancellation);
        var row = NamedNodeGroup.Of(cluster, nodegroup);
        return Answer.Ok(NodeGroupViews.Full(row, cluster, links.Base(http)), MagnumJsonContext.Wire.NodeGroupView);
    }
}
