using System.Runtime.Versioning;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Magnum.Certificates;
using Magnum.Shared.Tests.Certificates;

namespace Magnum.Shared.Tests.Drivers;

/// <summary>The part of a master's bootstrap that fetches certificates, run by the shell against a cloud over HTTP.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class NodeCertificatesTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("magnum-pki-").FullName;
    private readonly NodeCloud _cloud = new();

    public ValueTask InitializeAsync()
    {
        Shell.SkipWithout("bash", "jq", "curl", "openssl");
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _cloud.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_master_gets_all_certificates_that_kubeadm_wants_with_one_login_and_keeps_their_keys_to_itself()
    {
        await RunAsync("log_in; control_plane_certificates");

        Certificate("apiserver", CaKind.Kubernetes).Should().Be("CN=kube-apiserver");
        Certificate("apiserver-kubelet-client", CaKind.Kubernetes).Should().Be("CN=kube-apiserver-kubelet-client, O=system:masters");
        Certificate("front-proxy-client", CaKind.FrontProxy).Should().Be("CN=front-proxy-client");
        Certificate("apiserver-etcd-client", CaKind.Etcd).Should().Be("CN=kube-apiserver-etcd-client");
        foreach (string name in (string[])["server", "peer", "healthcheck-client"]) Certificate($"etcd/{name}", CaKind.Etcd);
        File.ReadAllText(Path.Combine(_folder, "sa.key")).Should().Be("line 1\nline 2\n");
        _cloud.Logins.Should().Be(1);
        Directory.GetFiles(_folder, "*.key", SearchOption.AllDirectories)
            .Should().OnlyContain(file => File.GetUnixFileMode(file) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Fact]
    public async Task The_certificate_of_the_API_is_good_for_every_address_it_is_reached_by()
    {
        await RunAsync("log_in; control_plane_certificates");

        using X509Certificate2 served = Issued.Read(await File.ReadAllTextAsync(Path.Combine(_folder, "apiserver.crt"), TestContext.Current.CancellationToken));
        string[] names = ["10.0.0.5", "10.0.0.9", "203.0.113.5", "203.0.113.9", "10.254.0.1", "127.0.0.1", "kubernetes.default.svc", "my-cluster-master-0"];
        names.Should().OnlyContain(name => served.MatchesHostname(name, true, false));
    }

    private async Task RunAsync(string calls)
    {
        JsonObject parameters = ScriptTests.Parameters();
        parameters["auth_url"] = $"{_cloud.Address}/v3";
        parameters["magnum_url"] = $"{_cloud.Address}/v1";
        parameters["trustee_user_id"] = "trustee";
        parameters["trust_id"] = "the-trust";
        parameters["public_ip"] = "203.0.113.5";
        parameters["api_public_ip"] = "203.0.113.9";
        parameters["service_account_private_key"] = "line 1\nline 2";
        string script = ScriptTests.OnlyFunctions("kubemaster.yaml", parameters.ToJsonString());

        (int exitCode, string output) = await Shell.RunAsync("bash", $"{script}PKI={_folder}\nmain() {{ {calls}; }}\nmain </dev/null\n");

        exitCode.Should().Be(0, output);
    }

    private string Certificate(string name, CaKind kind)
    {
        string file = Path.Combine(_folder, name);
        using X509Certificate2 certificate = X509Certificate2.CreateFromPemFile($"{file}.crt", $"{file}.key");
        certificate.IsSignedBy(NodeCloud.Authorities[kind].CertificatePem).Should().BeTrue(name);
        return certificate.Subject;
    }
}
