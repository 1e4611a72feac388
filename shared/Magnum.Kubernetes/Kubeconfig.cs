using System.Text;
using k8s;
using k8s.KubeConfigModels;

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
        return KubernetesYaml.Serialize(new K8SConfiguration
        {
            ApiVersion = "v1",
            Kind = "Config",
            Preferences = new Dictionary<string, object>(),
            CurrentContext = ContextName,
            Clusters =
            [
                new Cluster
                {
                    Name = clusterName,
                    ClusterEndpoint = new ClusterEndpoint
                    {
                        Server = access.ApiAddress.ToString().TrimEnd('/'),
                        CertificateAuthorityData = Encode(access.CaPem),
                    },
                },
            ],
            Contexts =
            [
                new Context { Name = ContextName, ContextDetails = new ContextDetails { Cluster = clusterName, User = UserName } },
            ],
            Users =
            [
                new User
                {
                    Name = UserName,
                    UserCredentials = new UserCredentials
                    {
                        ClientCertificateData = Encode(access.ClientCertificatePem),
                        ClientKeyData = Encode(access.ClientKeyPem),
                    },
                },
            ],
        });
    }

    private static string Encode(string pem) => Convert.ToBase64String(Encoding.UTF8.GetBytes(pem));
}
