using System.Diagnostics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Magnum.Sandbox.Tests.Nodes;

namespace Magnum.Sandbox.Tests.Kubernetes;

public sealed class KubectlTests
{
    private const string Kubectl = "/usr/bin/kubectl";

    [Fact]
    public async Task The_real_kubectl_works()
    {
        if (!File.Exists(Kubectl))
            Assert.Skip("kubectl is not installed (Debian package kubernetes-client).");
        await using var cloud = await ClusterCloud.StartAsync();
        var address = await cloud.ApiAddressAsync(await cloud.CreateAsync("real"));
        cloud.Heat.Pass(2);
        var home = Directory.CreateTempSubdirectory("kubectl-");
        try
        {
            var config = Path.Combine(home.FullName, "config");
            await File.WriteAllTextAsync(config, Kubeconfig(cloud.Magnum, address));
            (await RunAsync(home.FullName, config, "get", "nodes")).Should().MatchRegex(@"real-master-0 +Ready +control-plane +\S+ +v1\.29\.3")
                .And.MatchRegex(@"real-node-0 +Ready +worker");
            (await RunAsync(home.FullName, config, "get", "ns")).Should().MatchRegex("kube-system +Active");
            (await RunAsync(home.FullName, config, "get", "svc", "-A")).Should().MatchRegex("kube-system +kube-dns +ClusterIP");
            (await RunAsync(home.FullName, config, "get", "pods", "-n", "kube-system")).Should().MatchRegex("kube-apiserver-real-master-0 +1/1 +Running");
            (await RunAsync(home.FullName, config, "version")).Should().Contain("Server Version: v1.29.3");
            (await RunAsync(home.FullName, config, "cluster-info")).Should().Contain($"{address}:6443").And.Contain("CoreDNS");
        }
        finally
        {
            home.Delete(recursive: true);
        }
    }

    private static string Kubeconfig(FakeMagnum magnum, string address)
    {
        using var client = magnum.Client();
        using var key = client.GetECDsaPrivateKey()!;
        return $"""
            apiVersion: v1
            kind: Config
            current-context: default
            clusters:
            - name: c
              cluster: {"{"}server: "https://{address}:6443", certificate-authority-data: {Base64(magnum.Ca.ExportCertificatePem())}{"}"}
            contexts:
            - name: default
              context: {"{"}cluster: c, user: admin{"}"}
            users:
            - name: admin
              user: {"{"}client-certificate-data: {Base64(client.ExportCertificatePem())}, client-key-data: {Base64(PemEncoding.WriteString("PRIVATE KEY", key.ExportPkcs8PrivateKey()))}{"}"}
            """;
    }

    private static string Base64(string text) => Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes(text));

    private static async Task<string> RunAsync(string home, string config, params string[] arguments)
    {
        var start = new ProcessStartInfo(Kubectl, ["--kubeconfig", config, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["HOME"] = home },
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.Should().Be(0, await error);
        return output;
    }
}
