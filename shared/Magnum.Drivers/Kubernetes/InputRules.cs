namespace Magnum.Drivers.Kubernetes;

/// <summary>What must be known before the stack can be described.</summary>
internal static class InputRules
{
    internal static IEnumerable<string> Refusals(DriverInput input)
    {
        ClusterNetworking networking = input.Networking;
        if (string.IsNullOrEmpty(networking.ExternalNetworkId)) yield return "The template has no external_network_id.";
        if (networking.FixedNetworkId is not null && (networking.FixedSubnetId is null || networking.FixedSubnetCidr is null))
            yield return "The fixed network has no subnet for the nodes.";
        if (StackParameterValues.BootVolumeSize(input) > 0 && StackParameterValues.VolumeType(input, "boot_volume_type") is null)
            yield return "The cloud has no volume type for the boot volumes and label boot_volume_type names none.";
        if (input.Cluster.DockerVolumeSize > 0 && StackParameterValues.VolumeType(input, "docker_volume_type") is null)
            yield return "The cloud has no volume type for docker_volume_size and label docker_volume_type names none.";
        foreach (bool master in (bool[])[true, false])
        {
            string kind = master ? "master" : "worker";
            if (StackParameterValues.DefaultGroup(input, master) is not { } group)
            {
                yield return $"The cluster has no default {kind} node group.";
                continue;
            }

            if (StackParameterValues.Image(input, group) is null) yield return $"The {kind} node group has no image.";
            if (StackParameterValues.Flavor(input, group) is null) yield return $"The {kind} node group has no flavor.";
        }
    }
}
