using Magnum.Domain.Faults;
using Magnum.Functions.Hosting.Settings;

namespace Magnum.Functions.ClusterTemplates;

/// <summary>Rules about a template that need nothing from outside.</summary>
internal static class ClusterTemplateRules
{
    private const string DeviceMapper = "devicemapper";
    private const int DeviceMapperMinimum = 3;
    private static readonly string[] NetworkDrivers = ["flannel", "calico", "cilium"];
    private static readonly string[] VolumeDrivers = ["cinder"];

    /// <summary>The engine and the kind of servers must be named; which ones there are was checked on reading.</summary>
    public static void CheckKind(ClusterTemplateValues values, bool coeGiven)
    {
        if (values.Coe is null) throw Faults.CoeNotSupported(coeGiven ? null : "Unset");
        if (values.ServerType is null) throw NotSupported("Server", null, ["vm", "bm"]);
    }

    /// <summary>The network driver must be one that we know and the operator allows; null stands for the default, which passes.</summary>
    public static void CheckNetworkDriver(string? driver, ClusterTemplateOptions options)
    {
        if (driver is null) return;
        if (!NetworkDrivers.Contains(driver, StringComparer.Ordinal)) throw NotSupported("Network driver", driver, NetworkDrivers);
        var allowed = options.KubernetesAllowedNetworkDrivers.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (!allowed.Contains(ClusterTemplateOptions.All, StringComparer.Ordinal) && !allowed.Contains(driver, StringComparer.Ordinal))
            throw Faults.InvalidParameterValue($"Network driver type {driver} is not allowed, expecting a {string.Join('/', allowed)} Network driver");
    }

    /// <summary>The volume driver must be one that we know, or none.</summary>
    public static void CheckVolumeDriver(string? driver)
    {
        if (driver is not null && !VolumeDrivers.Contains(driver, StringComparer.Ordinal)) throw NotSupported("Volume driver", driver, VolumeDrivers);
    }

    /// <summary>The device mapper needs room.</summary>
    public static void CheckStorage(string? storageDriver, int? volumeSize)
    {
        if (storageDriver == DeviceMapper && volumeSize is not >= DeviceMapperMinimum)
        {
            throw Faults.InvalidParameterValue(
                $"docker volume size {volumeSize?.ToString() ?? "None"} GB is not valid, expecting minimum value {DeviceMapperMinimum}GB for {DeviceMapper} storage driver");
        }
    }

    private static Fault NotSupported(string kind, string? value, string[] supported) => Faults.InvalidParameterValue(
        $"{kind} type {value ?? "None"} is not supported, expecting a {string.Join('/', supported)}/unspecified {kind}");
}
