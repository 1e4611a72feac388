using Magnum.Data;
using Magnum.Data.Queries;
using Magnum.Domain.ClusterTemplates;
using Magnum.Domain.Faults;
using Magnum.Functions.ClusterTemplates.CloudChecks;
using Magnum.Functions.Http.Patching;
using Magnum.Functions.Http.Policies;
using Magnum.Functions.Http.Requests;

namespace Magnum.Functions.ClusterTemplates;

/// <summary>Changes a template, with the checks in the order of the contract.</summary>
public sealed class ClusterTemplateChange(
    RequestContext request, PolicyGate policy, CloudGate cloud, ClusterTemplateQueries queries, MagnumDbContext database)
{
    private const string Publish = "clustertemplate:publish";
    private const string AllProjects = "clustertemplate:update_all_projects";

    // What upstream takes a removed flavor for: it asks Nova for it, and its clients show the sentence.
    private const string Removed = "Unset";

    /// <summary>Applies the patch and stores the result; also tells when the template was changed before.</summary>
    internal async Task<(ClusterTemplate Row, DateTimeOffset? UpdatedBefore)> ApplyAsync(
        string ident, IReadOnlyList<PatchOperation> operations, CancellationToken cancellation)
    {
        var row = await queries.GetUsableAsync(request.Caller.Scope, ident, byRowNumber: false, cancellation);
        CheckDrivers(operations);
        // Not declared as for other functions, because the drivers come first.
        if (request.Caller.IsAdmin) policy.EnforceAlso(AllProjects, policy.Self);
        policy.Enforce(PolicyTarget.Of(row));

        var updatedBefore = row.UpdatedAt;
        var (before, oldLabels) = (ClusterTemplatePatch.ToJson(row), row.Labels);
        database.ClusterTemplates.Attach(row);
        var values = ClusterTemplatePatch.Apply(row, operations);
        ClusterTemplateRules.CheckKind(values, coeGiven: true);
        await CheckCloudAsync(values, cancellation);
        values.ApplyTo(row);
        var changed = ClusterTemplatePatch.Changed(before, ClusterTemplatePatch.ToJson(row));
        if (ClusterTemplateUse.TouchesPublication(changed) && !policy.Allows(Publish)) throw Faults.ClusterTemplatePublishDenied();
        await OrderedChecks.AllAsync(
            cloud.Resources.RootVolumeAsync(Named(ClusterTemplateAttributes.FlavorId, row.FlavorId), oldLabels, cancellation),
            cloud.Resources.RootVolumeAsync(Named(ClusterTemplateAttributes.MasterFlavorId, row.MasterFlavorId), oldLabels, cancellation));
        if (!ClusterTemplateUse.Permits(changed, row) && await queries.IsReferencedAsync(row.Uuid, cancellation))
            throw Faults.ClusterTemplateReferenced(row.Uuid);
        await database.SaveAsync(row, cancellation);
        return (row, updatedBefore);

        string? Named(string attribute, string? flavor) =>
            flavor ?? (operations.Any(step => step.Op == PatchOperation.Remove && step.Path == "/" + attribute) ? Removed : null);
    }

    private void CheckDrivers(IReadOnlyList<PatchOperation> operations)
    {
        foreach (var operation in operations.Where(step => step.Op != PatchOperation.Remove))
        {
            if (operation.Path == "/" + ClusterTemplateAttributes.NetworkDriver) ClusterTemplateRules.CheckNetworkDriver(operation.Value.ToString(), cloud.Settings);
            if (operation.Path == "/" + ClusterTemplateAttributes.VolumeDriver) ClusterTemplateRules.CheckVolumeDriver(operation.Value.ToString());
        }
    }

    private Task CheckCloudAsync(ClusterTemplateValues values, CancellationToken cancellation) => OrderedChecks.AllAsync(
        cloud.Resources.SystemImageAsync(values.ImageId, cancellation),
        cloud.Resources.FlavorAsync(values.FlavorId, cancellation),
        cloud.Resources.FlavorAsync(values.MasterFlavorId, cancellation),
        cloud.Resources.ExternalNetworkAsync(values.ExternalNetworkId, cancellation),
        cloud.Resources.FixedNetworkAsync(values.FixedNetwork, cancellation),
        cloud.Resources.FixedSubnetAsync(values.FixedSubnet, cancellation));
}
