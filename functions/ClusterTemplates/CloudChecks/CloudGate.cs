using Magnum.Drivers;
using Magnum.Functions.Hosting.Settings;
using Microsoft.Extensions.Options;

namespace Magnum.Functions.ClusterTemplates.CloudChecks;

/// <summary>What a template or cluster is checked against.</summary>
/// <param name="resources">What the caller's cloud has.</param>
/// <param name="drivers">What we can build in it.</param>
/// <param name="options">What the operator allows.</param>
public sealed class CloudGate(CallerCloud resources, DriverRegistry drivers, IOptions<ClusterTemplateOptions> options)
{
    /// <summary>What the caller's cloud has.</summary>
    public CallerCloud Resources => resources;

    /// <summary>What we can build in it.</summary>
    public DriverRegistry Drivers => drivers;

    /// <summary>What the operator allows.</summary>
    public ClusterTemplateOptions Settings => options.Value;
}
