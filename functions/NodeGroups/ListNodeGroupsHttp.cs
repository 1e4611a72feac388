using Magnum.Contracts.Json;
using Magnum.Contracts.V1.NodeGroups;
using Magnum.Data.Queries;
using Magnum.Functions.Http.Answers;
using Magnum.Functions.Http.Lists;
using Magnum.Functions.Http.Microversions;
using Magnum.Functions.Http.OpenApi;
using Magnum.Functions.Http.Policies;
using Magnum.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Functions.NodeGroups;

/// <summary>GET /v1/clusters/{ident}/nodegroups.</summary>
public sealed class ListNodeGroupsHttp(
    RequestContext request, ClusterQueries clusters, NodeGroupQueries nodeGroups, PageQuery pages, Links links)
{
    private const string Role = "role";

    /// <summary>Answers 200 with a page of the cluster's node groups, those of one role if the query names it.</summary>
    [Function(nameof(ListNodeGroupsHttp))]
    [Answers(StatusCodes.Status200OK, typeof(NodeGroupList))]
    [Microversions("1.9"), Policy("nodegroup:get_all", AllProjects = "nodegroup:get_all_all_projects")]
    [Paged, Query(Role, QueryType.Text, "Shows only node groups of this role.")]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/clusters/{ident}/nodegroups")] HttpRequest http,
        string ident, CancellationToken cancellation)
    {
        var page = pages.Read(http);
        var cluster = await clusters.GetAsync(request.Caller.Scope, ident, cancellation);
        var role = http.Query.TryGetValue(Role, out var text) ? text.ToString() : null;
        var rows = await nodeGroups.ListAsync(cluster.Uuid, role, page, cancellation);
        // As upstream has it, the address of the next page does not repeat the role.
        var address = $"{links.Base(http)}/v1/{NodeGroupViews.Collection(cluster.Uuid)}";
        var list = new NodeGroupList
        {
            NodeGroups = [.. rows.Select(NodeGroupViews.Summary)],
            Next = PageQuery.Next(address, page, rows.Count, rows.Count > 0 ? rows[^1].Uuid : null),
        };
        return Answer.Ok(list, MagnumJsonContext.Wire.NodeGroupList);
    }
}
