using Magnum.Domain.Clusters;
using Magnum.Domain.ClusterTemplates;

namespace Magnum.Drivers.Kubernetes;

/// <summary>Kubernetes on Fedora CoreOS, made by one Heat stack and kubeadm.</summary>
public sealed class HeatKubernetesDriver : IClusterDriver
{
    /// <summary>The driver's name.</summary>
    public const string DriverName = "k8s_fedora_coreos_v1";

    private const int ApiPort = 6443;

    /// <inheritdoc/>
    public string Name => DriverName;

    /// <inheritdoc/>
    public IReadOnlyList<ClusterType> Supports { get; } = [new("vm", "fedora-coreos", "kubernetes")];

    /// <inheritdoc/>
    public IReadOnlyList<string> Refusals(ClusterTemplate template, Cluster cluster) =>
        [.. TemplateRules.Refusals(template), .. ClusterRules.Refusals(cluster), .. LabelRules.Refusals(new ClusterLabelValues(cluster.Labels))];

    /// <inheritdoc/>
    public StackDefinition BuildStack(DriverInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        string[] refusals = [.. Refusals(input.Template, input.Cluster), .. InputRules.Refusals(input)];
        if (refusals.Length > 0) throw new DriverRefusedException(Name, refusals);
        return new StackDefinition
        {
            Name = StackNames.For(input.Cluster),
            TemplateBody = NodeGroupSections.Add(StackTemplate.Body, input),
            Files = StackTemplate.Files,
            Parameters = StackParameterValues.For(input).ToText(),
            TimeoutMinutes = input.Cluster.CreateTimeout is > 0 ? input.Cluster.CreateTimeout : null,
            Tags = [StackDefinition.MagnumTag, input.Cluster.Uuid],
        };
    }

    /// <inheritdoc/>
    public ClusterAddresses ReadOutputs(StackOutputs outputs)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        string kind = outputs.FloatingIpEnabled ? "" : "_private";
        return new ClusterAddresses(
            outputs.Text("api_address") is { } address ? $"https://{address}:{ApiPort}" : null,
            outputs.List($"kube_masters{kind}"),
            outputs.List($"kube_minions{kind}"))
        { NodeGroups = NodeGroupSections.Read(outputs, kind) };
    }
}
