using Magnum.Domain.ClusterTemplates;

namespace Magnum.Drivers.Kubernetes;

/// <summary>What a cluster template may ask of this driver.</summary>
internal static class TemplateRules
{
    internal static IEnumerable<string> Refusals(ClusterTemplate template)
    {
        if (template.TlsDisabled) yield return "tls_disabled is not supported: the Kubernetes API is always served with TLS.";
        if (template.RegistryEnabled) yield return "registry_enabled is not supported.";
        if (template.ApiserverPort is not (null or 0 or 6443)) yield return "apiserver_port other than 6443 is not supported.";
        if (!string.IsNullOrEmpty(template.InsecureRegistry)) yield return "insecure_registry is not supported.";
        if (!string.IsNullOrEmpty(template.VolumeDriver)) yield return $"volume_driver {template.VolumeDriver} is not supported.";
        if (template.NetworkDriver is not (null or "" or "flannel" or "calico"))
            yield return $"network_driver {template.NetworkDriver} is not supported, only flannel and calico are.";
        if (template.DockerStorageDriver is not (null or "" or "overlay" or "overlay2"))
            yield return $"docker_storage_driver {template.DockerStorageDriver} is not supported, only overlay2 is.";
        if (!IsProxy(template.HttpProxy)) yield return "http_proxy must be a URL without quotes, backslashes and spaces.";
        if (!IsProxy(template.HttpsProxy)) yield return "https_proxy must be a URL without quotes, backslashes and spaces.";
        if (template.NoProxy?.AsSpan().IndexOfAny(" \"'\\\r\n") >= 0)
            yield return "no_proxy must be a list with commas, without quotes, backslashes and spaces.";
    }

    private static bool IsProxy(string? value) =>
        string.IsNullOrEmpty(value)
        || (Uri.TryCreate(value, UriKind.Absolute, out Uri? uri)
            && uri.Scheme is "http" or "https"
            && value.AsSpan().IndexOfAny(" \"'\\\r\n") < 0);
}
