using Magnum.Contracts.Microversions;
using Magnum.Data.Queries;
using Magnum.Domain.ClusterTemplates;
using Magnum.Domain.Faults;
using Magnum.Functions.ClusterTemplates;
using Magnum.Functions.ClusterTemplates.CloudChecks;
using Magnum.Functions.Http.Policies;
using Magnum.Functions.Http.Requests;

namespace Magnum.Functions.Clusters.Create;

/// <summary>Whether a cluster may be made as asked: the checks in the order of the contract, whose first failure is the answer.</summary>
public sealed class CreateClusterRules(
    RequestContext request, PolicyGate policy, CloudGate cloud, ClusterTemplateQueries templates, ClusterQuota quota)
{
    /// <summary>Checks the values and makes the cluster that will be stored; a failed check throws its fault.</summary>
    internal async Task<NewCluster> CheckAsync(ClusterValues values, CancellationToken cancellation)
    {
        var template = await TemplateAsync(values.TemplateIdent ?? "None", cancellation);
        var driver = cloud.Drivers.ByType(template.ServerType, template.ClusterDistro, template.Coe);
        ClusterTemplateRules.CheckStorage(template.DockerStorageDriver, values.DockerVolumeSize ?? template.DockerVolumeSize);
        if (values.MasterCount % 2 == 0) throw Faults.MasterNodeGroupSizeInvalid(values.MasterCount);
        if (values.NodeCount == 0 && request.Microversion < Microversion.ZeroNodes) throw Faults.ZeroNodeCountNotSupported();
        policy.Enforce(policy.Self);
        await quota.CheckAsync(request.Caller.ProjectId, cancellation);
        if (template.Hidden && !request.Caller.IsAdmin) throw Faults.NotAuthorized();

        var made = NewCluster.From(values, template, request.Caller);
        await CheckCloudAsync(made, template, cancellation);
        if (values.MasterCount > 1 && !made.Cluster.MasterLbEnabled) throw Faults.MasterCountNeedsLoadBalancer();
        made.Cluster.NodeGroups.AddRange(made.NodeGroups);
        if (driver.Refusals(template, made.Cluster) is { Count: > 0 } refusals) throw Faults.InvalidParameterValue(string.Join(" ", refusals));
        return made;
    }

    private async Task<ClusterTemplate> TemplateAsync(string ident, CancellationToken cancellation)
    {
        try
        {
            return await templates.GetUsableAsync(request.Caller.Scope, ident, byRowNumber: true, cancellation);
        }
        catch (Fault missing) when (missing.Kind == FaultKind.ClusterTemplateNotFound && request.Microversion < Microversion.ZeroNodes)
        {
            throw Faults.InvalidParameterValue(missing.Message);
        }
    }

    private Task CheckCloudAsync(NewCluster made, ClusterTemplate template, CancellationToken cancellation)
    {
        var cluster = made.Cluster;
        var found = cloud.Resources;
        return OrderedChecks.AllAsync(
            found.RootVolumeAsync(cluster.FlavorId, cluster.Labels, cancellation),
            found.RootVolumeAsync(cluster.MasterFlavorId, cluster.Labels, cancellation),
            found.SystemImageAsync(template.ImageId, cancellation),
            found.FlavorAsync(cluster.FlavorId, cancellation),
            found.FlavorAsync(cluster.MasterFlavorId, cancellation),
            found.ExternalNetworkAsync(template.ExternalNetworkId, cancellation),
            found.FixedNetworkAsync(cluster.FixedNetwork, cancellation),
            found.FixedSubnetAsync(cluster.FixedSubnet, cancellation),
            found.KeypairAsync(cluster.Keypair, cancellation));
    }
}
