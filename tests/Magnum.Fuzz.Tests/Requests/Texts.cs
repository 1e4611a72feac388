using FsCheck;
using FsCheck.Fluent;
using Magnum.Fuzz.Tests.App;

namespace Magnum.Fuzz.Tests.Requests;

/// <summary>Texts that are right, nearly right, odd, or huge.</summary>
internal static class Texts
{
    private static readonly string[] Odd =
    [
        "", " ", "0", "-1", "1e9", "NaN", "null", "None", "true", "\u0000", "\t\n\r", "é", "Ω≈ç√", "日本語", "🦄", "\u202Eabc", "a\u0300\u0301", "\uFEFF",
        "../../etc", "%", "%s%n", "'; DROP", "\"", "\\", "{}", "[]", "$(x)", "<b>", "a.b.c", "x=y;", ".", "..", "detail", "9999999999999999999999",
        "2147483648", "-2147483649", "1.5", "0x10", "10.0.0.256", "fe80::1", "8.8.8.8, 8.8.4.4", "a,b", "00000000-0000-0000-0000-000000000000",
        "{00000000-0000-4000-8000-000000000002}", "urn:uuid:00000000-0000-4000-8000-000000000002", "00000000000040008000000000000002",
        "ſ", "İ", "ı", "ﬀ", "\uD83D\uDE00", "\u2028", "A\u0000B", "-", "_", "~", "a-1", "1a",
    ];

    private static readonly string[] Known =
    [
        KnownRows.Cluster, KnownRows.Template, KnownRows.NodeGroup, KnownRows.ClusterName, KnownRows.TemplateName, "default-worker", "default-master",
        "1", "2", "3", "asc", "desc", "name", "uuid", "id", "created_at", "status", "kubernetes", "vm", "bm", "fedora-coreos", "ubuntu", "cirros", "m1.small", "m1.tiny", "2",
        "public", "private", "private-subnet", "testkey", "flannel", "calico", "cinder", "worker", "master", "infra", "Cluster", "kubernetes", "front-proxy", "etcd",
        "demo", KnownRows.Project, "true", "false", "v1.31.1", "HEALTHY", "UNHEALTHY", "known=label", "devicemapper", "overlay2", "10",
    ];

    /// <summary>A text of a resource that exists.</summary>
    public static readonly Gen<string> Right = Gen.Elements(Known);

    private static readonly Dictionary<string, Gen<string>> Members = new()
    {
        ["clusters"] = Gen.Elements(KnownRows.Cluster, KnownRows.ClusterName, KnownRows.FailedCluster, "c"),
        ["certificates"] = Gen.Elements(KnownRows.Cluster, KnownRows.ClusterName),
        ["credentials"] = Gen.Elements(KnownRows.Cluster, KnownRows.ClusterName),
        ["clustertemplates"] = Gen.Elements(KnownRows.Template, KnownRows.TemplateName, KnownRows.SpareTemplateName, "t"),
        ["nodegroups"] = Gen.Elements(KnownRows.NodeGroup, "default-worker", "default-master", KnownRows.ExtraGroup, "g"),
        ["federations"] = Gen.Constant(KnownRows.Federation),
        ["quotas"] = Gen.Constant(KnownRows.Project),
        ["{project}"] = Gen.Constant("Cluster"),
    };

    /// <summary>What is likely to name a member of a collection.</summary>
    public static Gen<string> Of(string collection) => Members.GetValueOrDefault(collection, Right);

    /// <summary>Anything.</summary>
    public static readonly Gen<string> Any = Gen.Frequency(
        (6, Right),
        (3, Gen.Elements(Odd)),
        (1, Gen.Choose(1, 400).Select(length => new string('x', length))),
        (1, Gen.Choose(char.MinValue, 0xD7FF).ListOf(6).Select(codes => string.Concat(codes.Select(code => (char)code)))));
}
