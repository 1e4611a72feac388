using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Encodings.Web;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Magnum.Fuzz.Tests.App;

namespace Magnum.Fuzz.Tests.Requests;

/// <summary>Bodies: nearly valid objects of every resource, patches, and what is no JSON at all.</summary>
internal static class Bodies
{
    private static readonly string[] Attributes =
    [
        "uuid", "name", "cluster_template_id", "keypair", "node_count", "master_count", "docker_volume_size", "labels", "master_flavor_id", "flavor_id",
        "create_timeout", "discovery_url", "fixed_network", "fixed_subnet", "floating_ip_enabled", "merge_labels", "master_lb_enabled", "stack_id", "status",
        "health_status", "health_status_reason", "coe", "image_id", "keypair_id", "dns_nameserver", "external_network_id", "network_driver", "volume_driver",
        "apiserver_port", "docker_storage_driver", "http_proxy", "https_proxy", "no_proxy", "registry_enabled", "insecure_registry", "tls_disabled", "public",
        "hidden", "server_type", "tags", "driver", "cluster_distro", "max_batch_size", "nodegroup", "cluster_template", "nodes_to_remove", "role",
        "min_node_count", "max_node_count", "node_labels", "node_taints", "version", "is_default", "cluster_uuid", "csr", "pem", "ca_cert_type", "project_id",
        "resource", "hard_limit", "hostcluster_id", "member_ids", "properties", "project", "id", "created_at", "no_such_attribute", "op", "path", "value", "from",
    ];

    private static readonly string[] Numbers = ["0", "1", "2", "-1", "1.7", "1e400", "-0", "99999999999999999999999999", "2147483647", "2147483648", "9223372036854775808", "1E-400"];

    private static readonly Dictionary<string, string> Templates = new()
    {
        ["v1/clustertemplates"] = """{"name":"t","coe":"kubernetes","image_id":"fedora-coreos","external_network_id":"public","flavor_id":"m1.small","master_flavor_id":"m1.small"}""",
        ["v1/clusters"] = $$"""{"name":"c","cluster_template_id":"{{KnownRows.Template}}","keypair":"testkey","node_count":1}""",
        ["v1/clusters/{ident}/actions/resize"] = """{"node_count":2,"nodegroup":"default-worker","nodes_to_remove":[]}""",
        ["v1/clusters/{ident}/actions/upgrade"] = $$"""{"cluster_template":"{{KnownRows.Template}}","max_batch_size":1,"nodegroup":"default-worker"}""",
        ["nodegroups"] = """{"name":"g","node_count":1,"flavor_id":"m1.small","image_id":"fedora-coreos","role":"worker","min_node_count":1,"max_node_count":3}""",
        ["v1/certificates"] = $$"""{"cluster_uuid":"{{KnownRows.Cluster}}","csr":{{Quote(Csr())}},"ca_cert_type":"kubernetes"}""",
        ["v1/quotas"] = $$"""{"project_id":"{{FuzzRequest.ProjectPlace}}","resource":"Cluster","hard_limit":10}""",
        ["v1/federations"] = $$$"""{"name":"f","hostcluster_id":"{{{KnownRows.Cluster}}}","properties":{"dns-zone":"example.org"}}""",
    };

    private static readonly Dictionary<string, string[]> Patches = new()
    {
        ["v1/clustertemplates/{ident}"] = ["""[{"op":"replace","path":"/name","value":"renamed"}]""", """[{"op":"replace","path":"/tags","value":"a,b"}]"""],
        ["v1/clusters/{ident}"] = ["""[{"op":"replace","path":"/node_count","value":2}]""", """[{"op":"replace","path":"/health_status","value":"HEALTHY"}]"""],
        ["v1/clusters/{ident}/nodegroups/{nodegroup}"] = ["""[{"op":"replace","path":"/max_node_count","value":5}]""", """[{"op":"replace","path":"/node_labels","value":"{'a': 'b'}"}]"""],
        ["v1/federations/{ident}"] = ["""[{"op":"replace","path":"/properties","value":"{'dns-zone': 'b.example'}"}]""", """[{"op":"remove","path":"/member_ids"}]""", "[]"],
    };

    private static readonly Gen<string> Value = Gen.Frequency(
        (6, Texts.Any.Select(Quote)),
        (3, Gen.Elements(Numbers)),
        (2, Gen.Elements("true", "false", "null", "[]", "{}", "\"yes\"", "\"maybe\"")),
        (2, from key in Texts.Any from value in Texts.Any select $"{{{Quote(key)}:{Quote(value)}}}"),
        (1, from key in Texts.Any from value in Gen.Elements(Numbers) select $"{{{Quote(key)}:{value},{Quote(key)}:null}}"),
        (1, from first in Texts.Any select $"[{Quote(first)},1,null,{{}}]"),
        (1, Gen.Choose(1, 200).Select(depth => new string('[', depth) + new string(']', depth))),
        (1, Gen.Elements("""[{"key":"a","value":"b","effect":"NoSchedule"}]""", "\"{'a': 'b'}\"", "\"{'a': True, 'b': [1, (2,)]}\"", "\"\\ud800\"", "\"\\u0000\"")));

    private static readonly Gen<string> Member = from key in Gen.Elements(Attributes) from value in Value select $"{Quote(key)}:{value}";

    private static readonly Gen<string> Object =
        from count in Gen.Choose(0, 6) from members in Member.ListOf(count) select $"{{{string.Join(',', members)}}}";

    private static readonly Gen<string> Step =
        from op in Gen.Frequency((8, Gen.Elements("add", "replace", "remove")), (1, Gen.Elements("test", "move", "copy", "")), (1, Texts.Any))
        from path in Gen.Frequency(
            (6, Gen.Elements(Attributes).Select(name => "/" + name)),
            (2, from name in Gen.Elements("labels", "properties", "node_labels", "member_ids", "health_status_reason") from key in Texts.Any select $"/{name}/{key}"),
            (1, Texts.Any))
        from value in Gen.Frequency((8, Value.Select(text => $",\"value\":{text}")), (2, Gen.Constant("")), (1, Member.Select(text => "," + text)))
        select $"{{\"op\":{Quote(op)},\"path\":{Quote(path)}{value}}}";

    private static readonly Gen<string> Patch =
        from count in Gen.Frequency((5, Gen.Constant(1)), (3, Gen.Choose(0, 5))) from steps in Step.ListOf(count) select $"[{string.Join(',', steps)}]";

    private static readonly Gen<string> Garbage = Gen.Frequency(
        (3, Value),
        (2, Texts.Any),
        (1, Gen.Choose(1, 3000).Select(depth => new string('[', depth))),
        (1, Gen.Choose(1, 500).Select(depth => string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "1" + new string('}', depth))),
        (1, Object.Select(text => text[..(text.Length / 2)])),
        (1, Gen.Elements("\uFEFF{}", "{}{}", "{,}", "nul", "[1,]", "{\"a\":1,}", "// {}", "'a'", "a=b&c=d")));

    /// <summary>A body for a route and method; null for none.</summary>
    public static Gen<string?> For(string route, string method, bool takesBody) => Gen.Frequency(
        (takesBody ? 1 : 40, Gen.Constant<string?>(null)),
        (takesBody ? 10 : 1, IsJsonPatch(route, method) ? RightOrNot(route).Select(text => (string?)text) : NearlyRight(route).Select(text => (string?)text)),
        (1, Garbage.Select(text => (string?)text)),
        (1, Object.Select(text => (string?)text)));

    // Quotas are patched with a quota.
    private static bool IsJsonPatch(string route, string method) => method == "PATCH" && !route.StartsWith("v1/quotas", StringComparison.Ordinal);

    private static Gen<string> RightOrNot(string route) =>
        Patches.TryGetValue(route, out var right) ? Gen.Frequency((1, Gen.Elements(right)), (6, Patch)) : Patch;

    private static Gen<string> NearlyRight(string route)
    {
        var template = Templates.GetValueOrDefault(route) ?? Templates[route.EndsWith("nodegroups", StringComparison.Ordinal) ? "nodegroups" : "v1/quotas"];
        var members = JsonDocument.Parse(template).RootElement.EnumerateObject().Select(member => $"{Quote(member.Name)}:{member.Value.GetRawText()}").ToArray();
        return from kept in Gen.Choose(0, members.Length * 4)
               from count in Gen.Frequency((6, Gen.Constant(0)), (3, Gen.Constant(1)), (2, Gen.Choose(1, 4)))
               from extra in Member.ListOf(count)
               select $"{{{string.Join(',', members.Where((_, at) => at != kept).Concat(extra))}}}";
    }

    private static string Csr()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new CertificateRequest("CN=fuzz", key, HashAlgorithmName.SHA256).CreateSigningRequestPem();
    }

    private static string Quote(string text) => $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text)}\"";
}
