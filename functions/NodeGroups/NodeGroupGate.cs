using Magnum.Data.Queries;
using Magnum.Domain.Clusters;
using Magnum.Domain.NodeGroups;
using Magnum.Drivers;
using Magnum.Functions.Http.Requests;

namespace Magnum.Functions.NodeGroups;

/// <summary>What a change of node groups is checked against. Only the caller's own project counts, for administrators too.</summary>
public sealed class NodeGroupGate(RequestContext request, ClusterQueries clusters, DriverRegistry drivers)
{
    /// <summary>The cluster with its template; 404 when the caller's project has none of that name.</summary>
    public Task<Cluster> ClusterAsync(string ident, CancellationToken cancellation) =>
        clusters.GetAsync(request.Caller.OwnProject, ident, cancellation);

    /// <summary>Checks that the driver can build these node groups; 400 with its reasons when it cannot.</summary>
    public void CheckDriver(Cluster cluster, IReadOnlyList<NodeGroup> wanted)
    {
        var current = cluster.NodeGroups.ToList();
        cluster.NodeGroups.Clear();
        cluster.NodeGroups.AddRange(wanted);
        var refusals = drivers.ForTemplate(cluster.Template!).Refusals(cluster.Template!, cluster);
        cluster.NodeGroups.Clear();
        cluster.NodeGroups.AddRange(current);
        if (refusals.Count > 0) throw Domain.Faults.ClusterFaults.DriverRefuses(refusals);
    }
}
