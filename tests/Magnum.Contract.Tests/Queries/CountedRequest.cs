namespace Magnum.Contract.Tests.Queries;

/// <summary>A request to an operation and the most commands to the database that it may take.</summary>
/// <param name="Function">The HTTP function.</param>
/// <param name="Request">Method and path; names in braces stand for rows.</param>
/// <param name="Most">The most commands.</param>
/// <param name="Body">The body; null for none.</param>
/// <param name="User">Who asks.</param>
internal sealed record CountedRequest(string Function, string Request, int Most, string? Body = null, string User = "demo")
{
    private const string Admin = "admin";

    /// <summary>At least one for each HTTP function.</summary>
    public static IReadOnlyList<CountedRequest> All { get; } =
    [
        new("RootHttp", "GET /", 0),
        new("V1Http", "GET /v1", 0),
        new("HealthcheckHttp", "GET /healthcheck", 0),
        new("DocsHttp", "GET /docs", 0),
        new("OpenApiHttp", "GET /openapi.json", 0),
        // What is spelt differently is handed on.
        new("WildcardHttp", "GET /v1//stats", 1),
        new("GetStatsHttp", "GET /v1/stats", 1),
        new("GetStatsHttp", "GET /v1/stats", 1, User: Admin),
        new("ListMServicesHttp", "GET /v1/mservices", 1, User: Admin),

        new("ListClustersHttp", "GET /v1/clusters", 2),
        new("ListClustersHttp", "GET /v1/clusters?limit=1&marker={cluster}", 3, User: Admin),
        new("ListClustersHttp", "GET /v1/clusters?limit=1&marker={cluster}&sort_key=name", 4),
        new("ListClustersHttp", "GET /v1/clusters?sort_key=status&sort_dir=desc", 3),
        new("DetailClustersHttp", "GET /v1/clusters/detail", 2),
        new("GetClusterHttp", "GET /v1/clusters/{cluster}", 1),
        new("GetClusterHttp", "GET /v1/clusters/a-first", 1),
        new("CreateClusterHttp", "POST /v1/clusters", 10, """{"name":"c","cluster_template_id":"{template}","keypair":"testkey","node_count":1}"""),
        new("UpdateClusterHttp", "PATCH /v1/clusters/{cluster}", 6, """[{"op":"replace","path":"/node_count","value":7}]"""),
        new("DeleteClusterHttp", "DELETE /v1/clusters/{cluster}", 7),
        new("ResizeClusterHttp", "POST /v1/clusters/{cluster}/actions/resize", 6, """{"node_count":2}"""),
        new("UpgradeClusterHttp", "POST /v1/clusters/{cluster}/actions/upgrade", 7, """{"cluster_template":"{template}"}"""),

        new("ListNodeGroupsHttp", "GET /v1/clusters/{cluster}/nodegroups", 2),
        new("GetNodeGroupHttp", "GET /v1/clusters/{cluster}/nodegroups/{group}", 1),
        new("CreateNodeGroupHttp", "POST /v1/clusters/{cluster}/nodegroups", 6, """{"name":"g","node_count":1,"flavor_id":"m1.small"}"""),
        new("UpdateNodeGroupHttp", "PATCH /v1/clusters/{cluster}/nodegroups/{group}", 6, """[{"op":"replace","path":"/max_node_count","value":7}]"""),
        new("DeleteNodeGroupHttp", "DELETE /v1/clusters/{cluster}/nodegroups/{group}", 6),

        new("ListClusterTemplatesHttp", "GET /v1/clustertemplates", 1),
        new("ListClusterTemplatesHttp", "GET /v1/clustertemplates?limit=1&marker={template}&sort_key=created_at&sort_dir=desc", 2),
        new("DetailClusterTemplatesHttp", "GET /v1/clustertemplates/detail", 1),
        new("GetClusterTemplateHttp", "GET /v1/clustertemplates/{template}", 1),
        new("CreateClusterTemplateHttp", "POST /v1/clustertemplates", 1,
            """{"name":"t","coe":"kubernetes","image_id":"fedora-coreos","external_network_id":"public","flavor_id":"m1.small","master_flavor_id":"m1.small"}"""),
        new("UpdateClusterTemplateHttp", "PATCH /v1/clustertemplates/{unused}", 2, """[{"op":"replace","path":"/name","value":"other"}]"""),
        new("DeleteClusterTemplateHttp", "DELETE /v1/clustertemplates/{unused}", 3),

        new("GetCertificateHttp", "GET /v1/certificates/{cluster}", 2),
        new("SignCertificateHttp", "POST /v1/certificates", 2, """{"cluster_uuid":"{cluster}","csr":"{csr}"}"""),
        // Five certificates in the place of five.
        new("RotateCertificatesHttp", "PATCH /v1/certificates/{cluster}", 17),
        new("RotateCredentialsHttp", "PATCH /v1/credentials/{cluster}", 4),

        new("ListQuotasHttp", "GET /v1/quotas?all_tenants=true", 1, User: Admin),
        new("GetQuotaHttp", "GET /v1/quotas/q0/Cluster", 1, User: Admin),
        new("CreateQuotaHttp", "POST /v1/quotas", 1, """{"project_id":"{project}","resource":"Cluster","hard_limit":10}""", Admin),
        new("UpdateQuotaHttp", "PATCH /v1/quotas/q0/Cluster", 2, """{"project_id":"q0","resource":"Cluster","hard_limit":7}""", Admin),
        new("DeleteQuotaHttp", "DELETE /v1/quotas/q0/Cluster", 1, User: Admin),

        new("ListFederationsHttp", "GET /v1/federations", 1),
        new("DetailFederationsHttp", "GET /v1/federations/detail", 1),
        new("GetFederationHttp", "GET /v1/federations/{federation}", 1),
        new("CreateFederationHttp", "POST /v1/federations", 1, """{"name":"f","hostcluster_id":"{cluster}","properties":{"dns-zone":"example.org"}}"""),
        new("UpdateFederationHttp", "PATCH /v1/federations/{federation}", 2, """[{"op":"add","path":"/member_ids","value":"{cluster}"}]"""),
        new("DeleteFederationHttp", "DELETE /v1/federations/{federation}", 1),
    ];

    /// <summary>How a test names it.</summary>
    public string Key => $"{Function}: {Request} as {User}";
}
