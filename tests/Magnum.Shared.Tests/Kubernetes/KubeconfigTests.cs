using System.Diagnostics;
using System.Text;
using k8s;
using Magnum.Kubernetes;

namespace Magnum.Shared.Tests.Kubernetes;

public sealed class KubeconfigTests
{
    private static readonly ClusterAccess Access = new(new Uri("https://203.0.113.7:6443"), "CA\n", "CERT\n", "KEY\n");

    [Fact]
    public void It_holds_one_cluster_one_user_and_one_context()
    {
        var text = Kubeconfig.Write("prod", Access);
        var config = KubernetesYaml.Deserialize<k8s.KubeConfigModels.K8SConfiguration>(text);

        (config.ApiVersion, config.Kind, config.CurrentContext).Should().Be(("v1", "Config", "default"));
        text.Should().Contain("preferences: {}");
        var cluster = config.Clusters.Should().ContainSingle().Subject;
        cluster.Name.Should().Be("prod");
        cluster.ClusterEndpoint.Server.Should().Be("https://203.0.113.7:6443");
        cluster.ClusterEndpoint.CertificateAuthorityData.Should().Be(Base64("CA\n"));
        var context = config.Contexts.Should().ContainSingle().Subject;
        (context.Name, context.ContextDetails.Cluster, context.ContextDetails.User).Should().Be(("default", "prod", "admin"));
        var user = config.Users.Should().ContainSingle().Subject;
        (user.Name, user.UserCredentials.ClientCertificateData, user.UserCredentials.ClientKeyData)
            .Should().Be(("admin", Base64("CERT\n"), Base64("KEY\n")));
    }

    [Fact]
    public void It_leaves_out_what_is_not_set()
    {
        Kubeconfig.Write("prod", Access).Should().NotContain("null").And.NotContain("skip").And.NotContain("token");
    }

    [Fact]
    public async Task Kubectl_understands_it()
    {
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(path, Kubeconfig.Write("prod", Access));
            (await KubectlAsync("--kubeconfig", path, "config", "view", "--raw", "-o", "jsonpath={.clusters[0].cluster.server} {.current-context}"))
                .Should().Be("https://203.0.113.7:6443 default");
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static async Task<string> KubectlAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("kubectl", arguments) { RedirectStandardOutput = true };
        Process? kubectl = null;
        try
        {
            kubectl = Process.Start(start);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("kubectl is not installed");
        }

        using (kubectl)
        {
            return await kubectl!.StandardOutput.ReadToEndAsync();
        }
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
