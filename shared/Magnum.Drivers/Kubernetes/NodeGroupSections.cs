using System.Globalization;
using System.Text;
using System.Text.Json;
using Magnum.Domain.NodeGroups;

namespace Magnum.Drivers.Kubernetes;

/// <summary>
/// The parts of the stack for node groups beside the two default ones: each a group of servers like the default workers,
/// with the node group's own values, and its addresses as outputs.
/// </summary>
internal static class NodeGroupSections
{
    private const string Prefix = "nodegroup_";
    private const string Workers = "  kube_minions:\n    type: OS::Heat::ResourceGroup\n";
    private const string Outputs = "\noutputs:\n";

    /// <summary>The template with all node groups of the input.</summary>
    public static string Add(string template, DriverInput input)
    {
        var groups = Others(input);
        var begin = template.IndexOf(Workers, StringComparison.Ordinal);
        var end = template.IndexOf(Outputs, StringComparison.Ordinal);
        var pattern = template[begin..end];
        var text = new StringBuilder(template, 0, begin, template.Length + (groups.Count * pattern.Length));
        text.Append(Mark(new StringBuilder(pattern), StackParameterValues.DefaultGroup(input, master: false)!));
        foreach (var group in groups) text.Append('\n').Append(Section(pattern, group, input));
        text.Append(template.AsSpan(end));
        foreach (var group in groups)
        {
            text.Append(CultureInfo.InvariantCulture, $$"""
                  {{Name(group)}}:
                    value: {get_attr: [{{Name(group)}}, public_ip]}
                  {{Name(group)}}_private:
                    value: {get_attr: [{{Name(group)}}, private_ip]}

                """);
        }

        return text.ToString();
    }

    /// <summary>Addresses by node group uuid, out of the outputs that <see cref="Add"/> made.</summary>
    /// <param name="outputs">All outputs.</param>
    /// <param name="kind">Nothing for the public ones, <c>_private</c> for those in the cluster's network.</param>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Read(StackOutputs outputs, string kind) =>
        outputs.Keys.Where(key => key.StartsWith(Prefix, StringComparison.Ordinal) && !key.EndsWith("_private", StringComparison.Ordinal))
            .ToDictionary(key => key[Prefix.Length..], key => outputs.List(key + kind), StringComparer.Ordinal);

    /// <summary>The node groups that are neither the default masters nor the default workers.</summary>
    private static List<NodeGroup> Others(DriverInput input)
    {
        var workers = StackParameterValues.DefaultGroup(input, master: false);
        return [.. input.NodeGroups.Where(group => !group.IsMaster && group != workers)];
    }

    private static string Section(string pattern, NodeGroup group, DriverInput input)
    {
        var labels = new ClusterLabelValues(group.Labels);
        var section = new StringBuilder(pattern)
            .Replace("  kube_minions:\n", $"  {Name(group)}:\n")
            .Replace("{get_param: number_of_minions}", group.NodeCount.ToString(CultureInfo.InvariantCulture))
            .Replace("{get_param: minions_to_remove}", JsonSerializer.Serialize(input.NodesToRemove.GetValueOrDefault(group.Uuid, [])))
            .Replace(", node, \"%index%\"]", $", {Quoted(HostName(group))}, \"%index%\"]")
            .Replace("{get_param: minion_image}", Quoted(StackParameterValues.Image(input, group)!))
            .Replace("{get_param: minion_flavor}", Quoted(StackParameterValues.Flavor(input, group)!))
            .Replace("{get_param: worker_role}", Quoted(group.Role))
            .Replace("{get_param: worker_nodegroup_name}", Quoted(group.Name));
        if (group.DockerVolumeSize is { } storage) section.Replace("{get_param: docker_volume_size}", storage.ToString(CultureInfo.InvariantCulture));
        if (labels.Number(StackParameterValues.BootVolumeSizeLabel) is { } boot) section.Replace("{get_param: boot_volume_size}", boot.ToString(CultureInfo.InvariantCulture));
        if (labels.Text("availability_zone") is { } zone) section.Replace("{get_param: availability_zone}", Quoted(zone));
        return Mark(section, group).ToString().TrimEnd('\n') + "\n";
    }

    private static StringBuilder Mark(StringBuilder section, NodeGroup group) => section
        .Replace("node_labels: \"\"", $"node_labels: {Quoted(NodeMarks.Labels(group))}")
        .Replace("node_taints: \"\"", $"node_taints: {Quoted(NodeMarks.Taints(group))}");

    private static string Name(NodeGroup group) => Prefix + group.Uuid;

    /// <summary>Names of servers are names of hosts: the group's name as far as it fits, and what makes it unique.</summary>
    private static string HostName(NodeGroup group)
    {
        var name = new string([.. group.Name.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-').Take(10)]);
        return $"{name.Trim('-')}-{group.Uuid.Split('-')[0]}".TrimStart('-');
    }

    // JSON is YAML.
    private static string Quoted(string text) => JsonSerializer.Serialize(text);
}
