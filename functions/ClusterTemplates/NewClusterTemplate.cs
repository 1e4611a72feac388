using Magnum.Data;
using Magnum.Domain.ClusterTemplates;
using Magnum.Domain.Faults;
using Magnum.Functions.ClusterTemplates.CloudChecks;
using Magnum.Functions.Http.Bodies;
using Magnum.Functions.Http.Policies;
using Magnum.Functions.Http.Requests;
using Magnum.OpenStack.Image;
using Names = Magnum.Functions.ClusterTemplates.ClusterTemplateAttributes;

namespace Magnum.Functions.ClusterTemplates;

/// <summary>Makes a template of a body, with the checks in the order of the contract: its first failure is the answer.</summary>
public sealed class NewClusterTemplate(
    RequestContext request, PolicyGate policy, CloudGate cloud, MagnumDbContext database)
{
    private const string Publish = "clustertemplate:publish";

    /// <summary>Checks and stores; a failed check throws its fault.</summary>
    internal async Task<ClusterTemplate> AddAsync(AttributeReader reader, CancellationToken cancellation)
    {
        var uuid = reader.StorableUuid(Names.Uuid);
        var values = ClusterTemplateValues.Read(reader);
        ClusterTemplateRules.CheckKind(values, reader.Has(Names.Coe));
        values = values with { NetworkDriver = values.NetworkDriver ?? cloud.Settings.KubernetesDefaultNetworkDriver };
        ClusterTemplateRules.CheckNetworkDriver(values.NetworkDriver, cloud.Settings);
        ClusterTemplateRules.CheckVolumeDriver(values.VolumeDriver);
        ClusterTemplateRules.CheckStorage(values.DockerStorageDriver, values.DockerVolumeSize);
        var image = await cloud.Resources.ImageAsync(values.ImageId, cancellation);
        var driver = cloud.Drivers.ResolveName(values.Driver, image.MagnumDriver);
        policy.Enforce(policy.Self);

        var system = await CheckCloudAsync(values, reader, cancellation);
        // A token of a domain or of the whole system has no project to own the template.
        if (request.Caller.Token.ProjectId is null) throw Faults.NotAuthorized();
        var row = NewRow(uuid, values with { ClusterDistro = system.OsDistro, Driver = driver });
        database.ClusterTemplates.Add(row);
        await database.SaveAsync(row, cancellation);
        return row;
    }

    private async Task<Image> CheckCloudAsync(ClusterTemplateValues values, AttributeReader reader, CancellationToken cancellation)
    {
        await OrderedChecks.AllAsync(
            cloud.Resources.FlavorAsync(values.FlavorId, cancellation),
            cloud.Resources.FlavorAsync(values.MasterFlavorId, cancellation),
            cloud.Resources.ExternalNetworkAsync(values.ExternalNetworkId, cancellation),
            cloud.Resources.FixedNetworkAsync(values.FixedNetwork, cancellation),
            cloud.Resources.FixedSubnetAsync(values.FixedSubnet, cancellation));
        var image = await cloud.Resources.SystemImageAsync(values.ImageId, cancellation);
        if ((values.Public is true || values.Hidden is true) && !policy.Allows(Publish)) throw Faults.ClusterTemplatePublishDenied();
        if (reader.Has(Names.FlavorId)) await cloud.Resources.RootVolumeAsync(values.FlavorId, values.Labels, cancellation);
        if (reader.Has(Names.MasterFlavorId)) await cloud.Resources.RootVolumeAsync(values.MasterFlavorId, values.Labels, cancellation);
        return image;
    }

    private ClusterTemplate NewRow(string? uuid, ClusterTemplateValues values)
    {
        var row = new ClusterTemplate
        {
            Uuid = uuid ?? Guid.NewGuid().ToString(),
            ProjectId = request.Caller.ProjectId,
            UserId = request.Caller.UserId,
            Coe = values.Coe!,
            ImageId = values.ImageId!,
        };
        values.ApplyTo(row);
        row.Name ??= ClusterTemplateNames.Generate(Random.Shared);
        return row;
    }
}
