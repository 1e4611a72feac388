using System.Text;
using k8s;

namespace Magnum.Kubernetes;

/// <summary>Writes what <c>kubectl</c> needs to use a cluster.</summary>
public static class Kubeconfig
{
    private const string ContextName = "default";
    private const string UserName = "admin";

    /// <summary>The file's text as YAML, with all certificates inside; it holds the private key.</summary>
    public static string Write(string clusterName, ClusterAccess access)
    {
        ArgumentException.ThrowIfNullOrEmpty(clusterName);
        ArgumentNullException.ThrowIfNull(access);
        // Maps rather than the library's own types, which would also print what is not set.
        return KubernetesYaml.Serialize(new Dictionary<string, object>
        {
            ["apiVersion"] = "v1",
            ["kind"] = "Config",
            ["preferences"] = new Dictionary<string, object>(),
            ["clusters"] = Single(clusterName, "cluster", new()
            {
                ["server"] = access.ApiAddress.ToString().TrimEnd('/'),
                ["certificate-authority-data"] = Encode(access.CaPem),
            }),
            ["contexts"] = Single(ContextName, "context", new() { ["cluster"] = clusterName, ["user"] = UserName }),
            ["current-context"] = ContextName,
            ["users"] = Single(UserName, "user", new()
            {
                ["client-certificate-data"] = Encode(access.ClientCertificatePem),
                ["client-key-data"] = Encode(access.ClientKeyPem),
            }),
        });
    }

    private static Dictionary<string, object>[] Single(string name, string kind, Dictionary<string, object> content) =>
        [new Dictionary<string, object> { ["name"] = name, [kind] = content }];

    private static string Encode(string pem) => Convert.ToBase64String(Encoding.UTF8.GetBytes(pem));
}
