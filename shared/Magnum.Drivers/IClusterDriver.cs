using Magnum.Domain.Clusters;
using Magnum.Domain.ClusterTemplates;

namespace Magnum.Drivers;

/// <summary>Knows how clusters of some types are built in the cloud.</summary>
public interface IClusterDriver
{
    /// <summary>The name that templates and images refer to.</summary>
    string Name { get; }

    /// <summary>What it can build.</summary>
    IReadOnlyList<ClusterType> Supports { get; }

    /// <summary>Says what of a wish this driver cannot fulfil: one sentence for each, none if all is well.</summary>
    /// <param name="template">The cluster's template.</param>
    /// <param name="cluster">The cluster with its node groups.</param>
    IReadOnlyList<string> Refusals(ClusterTemplate template, Cluster cluster);

    /// <summary>Describes the stack that makes the cluster; the same input gives the same stack.</summary>
    /// <exception cref="DriverRefusedException">There are <see cref="Refusals"/>, or the input lacks something.</exception>
    StackDefinition BuildStack(DriverInput input);

    /// <summary>Reads the addresses out of the outputs of a finished stack.</summary>
    ClusterAddresses ReadOutputs(StackOutputs outputs);
}
