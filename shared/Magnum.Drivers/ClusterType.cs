namespace Magnum.Drivers;

/// <summary>What distinguishes clusters for the choice of a driver.</summary>
/// <param name="ServerType"><c>vm</c> or <c>bm</c>.</param>
/// <param name="Os">The image's <c>os_distro</c>.</param>
/// <param name="Coe">The container orchestration engine: <c>kubernetes</c>.</param>
public sealed record ClusterType(string ServerType, string Os, string Coe);
