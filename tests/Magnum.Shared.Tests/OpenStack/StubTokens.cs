namespace Magnum.Shared.Tests.OpenStack;

/// <summary>Token bodies in Keystone's shape.</summary>
internal static class StubTokens
{
    public const string Keystone = "http://cloud.test/identity";

    public static string Body(DateTimeOffset expires, string user) => $$$"""
        {"token":{"methods":["password"],"expires_at":"{{{expires.UtcDateTime:yyyy-MM-ddTHH:mm:ss.ffffff}}}Z",
        "issued_at":"2026-01-01T00:00:00.000000Z","audit_ids":["x"],"is_domain":false,
        "user":{"id":"id-of-{{{user}}}","name":"{{{user}}}","domain":{"id":"default","name":"Default"},"password_expires_at":null},
        "project":{"id":"p1","name":"project-one","domain":{"id":"default","name":"Default"}},
        "roles":[{"id":"r1","name":"member"},{"id":"r2","name":"reader"}],
        "catalog":[{{{Service("orchestration", "http://cloud.test/heat/v1/p1")}}},{{{Service("compute", "http://cloud.test/nova/v2.1")}}},
        {{{Service("network", "http://cloud.test:9696")}}},{{{Service("image", "http://cloud.test/image")}}},
        {{{Service("volumev3", "http://cloud.test/volume/v3/p1")}}},{{{Service("key-manager", "http://cloud.test/key-manager")}}},
        {{{Service("load-balancer", "http://cloud.test/load-balancer")}}},
        {"type":"dns","id":"d","name":"designate","endpoints":[]}]}}
        """;

    private static string Service(string type, string url) => $$$"""
        {"type":"{{{type}}}","id":"s","name":"n","endpoints":[
        {"id":"e0","interface":"internal","region":"RegionOne","region_id":"RegionOne","url":"{{{url.Replace("cloud.test", "inside.test")}}}"},
        {"id":"e1","interface":"public","region":"RegionOne","region_id":"RegionOne","url":"{{{url}}}"},
        {"id":"e2","interface":"public","region":"RegionTwo","region_id":"RegionTwo","url":"{{{url.Replace("cloud.test", "two.test")}}}"}]}
        """;
}
