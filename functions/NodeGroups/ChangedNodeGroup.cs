using Magnum.Domain.Clusters;
using Magnum.Domain.NodeGroups;
using Magnum.Domain.Operations;

namespace Magnum.Functions.NodeGroups;

/// <summary>A node group whose change was accepted.</summary>
/// <param name="Cluster">Its cluster.</param>
/// <param name="Row">The group with the new values.</param>
/// <param name="Values">The values as the patch left them.</param>
/// <param name="Operation">The work; null when the status lets nothing happen.</param>
internal sealed record ChangedNodeGroup(Cluster Cluster, NodeGroup Row, NodeGroupPatch Values, Operation? Operation);
