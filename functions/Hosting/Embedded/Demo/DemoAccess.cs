using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Magnum.Kubernetes;

namespace Magnum.Functions.Hosting.Embedded.Demo;

/// <summary>What <c>openstack coe cluster config</c> does: a new key, a CSR that Magnum signs, a kubeconfig file.</summary>
internal static class DemoAccess
{
    private const string Subject = "CN=admin, O=system:masters";

    /// <summary>Fetches the certificates of the cluster and writes the kubeconfig to <paramref name="file"/>.</summary>
    public static async Task<ClusterAccess> WriteKubeconfigAsync(DemoApi api, JsonElement cluster, string file, CancellationToken cancellation)
    {
        var uuid = cluster.GetProperty("uuid").GetString()!;
        using var key = RSA.Create(2048);
        var csr = new CertificateRequest(Subject, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSigningRequestPem();
        var signed = await api.PostAsync("certificates", new { cluster_uuid = uuid, csr }, cancellation);
        var authority = await api.FindAsync($"certificates/{uuid}", cancellation);

        var access = new ClusterAccess(
            new Uri(cluster.GetProperty("api_address").GetString()!),
            authority!.Value.GetProperty("pem").GetString()!,
            signed.GetProperty("pem").GetString()!,
            key.ExportRSAPrivateKeyPem());
        await File.WriteAllTextAsync(file, Kubeconfig.Write(cluster.GetProperty("name").GetString()!, access), cancellation);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return access;
    }
}
