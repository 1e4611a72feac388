using System.Text.Json.Nodes;

namespace Magnum.Shared.Tests.Drivers;

public sealed class ScriptTests
{
    public static TheoryData<string> Bootstraps => new("kubemaster.yaml", "kubeminion.yaml");

    [Theory]
    [MemberData(nameof(Bootstraps))]
    public async Task A_bootstrap_is_clean_for_shellcheck(string template)
    {
        Shell.SkipWithout("shellcheck");

        (int exitCode, string output) = await Shell.RunAsync("shellcheck", Bootstrap(template), "--shell=bash", "-");

        output.Should().BeEmpty();
        exitCode.Should().Be(0);
    }

    [Theory]
    [MemberData(nameof(Bootstraps))]
    public void A_bootstrap_asks_only_for_parameters_that_it_is_given(string template)
    {
        string script = Bootstrap(template);
        IEnumerable<string> asked = System.Text.RegularExpressions.Regex.Matches(script, @"\bparameter ([a-z0-9_]+)").Select(match => match.Groups[1].Value);
        IEnumerable<string> top = Hot.Walk(Hot.Read(Hot.Top).Resources[template == "kubemaster.yaml" ? "kube_masters" : "kube_minions"])
            .OfType<Dictionary<object, object>>().SelectMany(map => map.Keys.Cast<string>());
        IEnumerable<string> own = Hot.Walk(Hot.Read(template).Resources["bootstrap"])
            .OfType<Dictionary<object, object>>().SelectMany(map => map.Keys.Cast<string>());

        asked.Should().NotBeEmpty().And.BeSubsetOf(top.Concat(own));
    }

    [Theory]
    [InlineData("first_address 10.254.0.0/16", "10.254.0.1")]
    [InlineData("names a b a -- 127.0.0.1 '' 10.0.0.5 127.0.0.1", "DNS:a,DNS:b,IP:10.0.0.5,IP:127.0.0.1")]
    [InlineData("registry", "registry.example.org/mirror")]
    [InlineData("api_version", "kubeadm.k8s.io/v1beta4")]
    [InlineData("parameter trustee_password", "it's \"$HOME\" `id` \\n")]
    [InlineData("parameter verify_ca", "false")]
    [InlineData("parameter not_given", "")]
    public async Task A_function_of_the_scripts_prints(string call, string expected)
    {
        Shell.SkipWithout("bash", "jq");

        (int exitCode, string output) = await Shell.RunAsync("bash", OnlyFunctions("kubemaster.yaml") + call + "\n");

        output.TrimEnd('\n').Should().Be(expected);
        exitCode.Should().Be(0);
    }

    [Theory]
    [InlineData("init_configuration", "clusterName: 5d12f6fd", "controlPlaneEndpoint: 10.0.0.9:6443", "serviceSubnet: 10.254.0.0/16")]
    [InlineData("join_configuration true", "kind: JoinConfiguration", "advertiseAddress: 10.0.0.5")]
    [InlineData("flannel_manifest", "image: registry.example.org/mirror/flannel:v1", "\"Network\": \"10.100.0.0/16\"", "\"Type\": \"vxlan\"")]
    public async Task A_configuration_that_the_scripts_write_is_well_formed(string call, params string[] parts)
    {
        Shell.SkipWithout("bash", "jq");

        (int exitCode, string output) = await Shell.RunAsync("bash", OnlyFunctions("kubemaster.yaml") + call + "\n");

        exitCode.Should().Be(0, output);
        new YamlDotNet.RepresentationModel.YamlStream().Invoking(stream => stream.Load(new StringReader(output))).Should().NotThrow();
        parts.Should().OnlyContain(part => output.Contains(part, StringComparison.Ordinal));
    }

    /// <summary>The files that the template joins, in its order.</summary>
    internal static string Bootstrap(string template) =>
        string.Join('\n', Hot.Read(template).FirstArguments("get_file").Select(name => Hot.Files[name]));

    /// <summary>The bootstrap with parameters, without the run of it and without the way out of the agent's container.</summary>
    internal static string OnlyFunctions(string template, string? parameters = null) => Bootstrap(template)
        .Replace("main </dev/null", "", StringComparison.Ordinal)
        .Replace("/proc/1/ns/mnt", "/proc/self/ns/mnt", StringComparison.Ordinal)
        .Replace("@@PARAMETERS@@", parameters ?? Parameters().ToJsonString(), StringComparison.Ordinal);

    internal static JsonObject Parameters() => new()
    {
        ["cluster_uuid"] = "5d12f6fd-a196-4bf0-ae4c-1f639a523a52",
        ["kube_version"] = "v1.33.1",
        ["container_infra_prefix"] = "registry.example.org/mirror/",
        ["node_name"] = "my-cluster-master-0",
        ["private_ip"] = "10.0.0.5",
        ["api_private_ip"] = "10.0.0.9",
        ["pods_network_cidr"] = "10.100.0.0/16",
        ["portal_network_cidr"] = "10.254.0.0/16",
        ["flannel_tag"] = "v1",
        ["flannel_cni_tag"] = "v2",
        ["flannel_backend"] = "vxlan",
        ["verify_ca"] = false,
        ["trustee_password"] = "it's \"$HOME\" `id` \\n",
    };
}
