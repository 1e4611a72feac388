namespace Magnum.Functions.Http.Policies;

/// <summary>
/// The rules in force when the operator overrides nothing, by the names and in the language of oslo.policy. A test fails for
/// a rule that nothing uses.
/// </summary>
public static class PolicyDefaults
{
    private const string Admin = "is_admin:True";
    private const string AdminOrOwner = "rule:admin_or_owner";
    private const string AdminOrUser = "rule:admin_or_user";
    private const string ReadClusters = "rule:admin_or_project_reader_deny_cluster_user";
    private const string ChangeClusters = "rule:admin_or_project_member_deny_cluster_user";
    private const string Read = "rule:admin_or_project_reader";
    private const string Change = "rule:admin_or_project_member";
    private const string AdminOnly = "rule:context_is_admin";

    /// <summary>Rules that other rules are made of.</summary>
    public static IReadOnlyList<PolicyRule> Base { get; } =
    [
        new("context_is_admin", "role:admin", "Who counts as administrator of the cloud"),
        new("admin_or_owner", $"{Admin} or project_id:%(project_id)s", "Administrator, or any role in the owning project"),
        new("admin_or_user", $"{Admin} or user_id:%(user_id)s", "Administrator, or the owning user"),
        new("is_user", "user_id:%(user_id)s", "The owning user"),
        new("project_member", "role:member and project_id:%(project_id)s", "Role member in the owning project"),
        new("project_reader", "role:reader and project_id:%(project_id)s", "Role reader in the owning project"),
        new("project_member_deny_cluster_user", "rule:project_member", "Role member in the owning project, no administrator", AdminOrOwner),
        new("project_reader_deny_cluster_user", "rule:project_reader", "Role reader in the owning project, no administrator", AdminOrOwner),
        new("admin_or_project_reader", $"{Admin} or rule:project_reader", "Administrator, or reader of the owning project", AdminOrOwner),
        new("admin_or_project_member", $"{Admin} or rule:project_member", "Administrator, or member of the owning project", AdminOrOwner),
        new("admin_or_project_reader_deny_cluster_user", $"{Admin} or rule:project_reader", "Administrator, or reader of the owning project", AdminOrOwner),
        new("admin_or_project_member_deny_cluster_user", $"{Admin} or rule:project_member", "Administrator, or member of the owning project", AdminOrOwner),
        new("admin_or_project_member_user", $"{Admin} or (rule:project_member and rule:is_user)", "Administrator, or the owning user as member", AdminOrUser),
        new("admin_or_project_member_user_or_cluster_user", $"{Admin} or (rule:project_member and rule:is_user)", "Administrator, or the owning user as member", AdminOrUser),
        new("admin_or_project_reader_user", $"{Admin} or (rule:project_reader and rule:is_user)", "Administrator, or the owning user as reader", AdminOrUser),
    ];

    /// <summary>One rule an operation.</summary>
    public static IReadOnlyList<PolicyRule> Operations { get; } =
    [
        new("cluster:create", ChangeClusters, "Create a cluster"),
        new("cluster:get", ReadClusters, "Show a cluster"),
        new("cluster:get_all", ReadClusters, "List clusters"),
        new("cluster:detail", ReadClusters, "List clusters with all attributes"),
        new("cluster:update", ChangeClusters, "Change a cluster"),
        new("cluster:update_health_status", "rule:admin_or_project_member_user_or_cluster_user", "Report the health of a cluster"),
        new("cluster:resize", ChangeClusters, "Resize a cluster"),
        new("cluster:upgrade", ChangeClusters, "Upgrade a cluster"),
        new("cluster:delete", ChangeClusters, "Delete a cluster"),
        new("cluster:get_one_all_projects", AdminOnly, "Show a cluster of any project"),
        new("cluster:get_all_all_projects", AdminOnly, "List the clusters of all projects"),
        new("cluster:detail_all_projects", AdminOnly, "List the clusters of all projects with all attributes"),
        new("cluster:update_all_projects", AdminOnly, "Change a cluster of any project"),
        new("cluster:delete_all_projects", AdminOnly, "Delete a cluster of any project"),
        new("cluster:upgrade_all_projects", AdminOnly, "Upgrade a cluster of any project"),
        new("clustertemplate:create", ChangeClusters, "Create a cluster template"),
        new("clustertemplate:get", ReadClusters, "Show a cluster template"),
        new("clustertemplate:get_all", ReadClusters, "List cluster templates"),
        new("clustertemplate:detail", ReadClusters, "List cluster templates with all attributes"),
        new("clustertemplate:update", Change, "Change a cluster template"),
        new("clustertemplate:delete", Change, "Delete a cluster template"),
        new("clustertemplate:publish", AdminOnly, "Make a cluster template public or hidden"),
        new("clustertemplate:get_one_all_projects", AdminOnly, "Show a cluster template of any project"),
        new("clustertemplate:get_all_all_projects", AdminOnly, "List the cluster templates of all projects"),
        new("clustertemplate:detail_all_projects", AdminOnly, "List the cluster templates of all projects with all attributes"),
        new("clustertemplate:update_all_projects", AdminOnly, "Change a cluster template of any project"),
        new("clustertemplate:delete_all_projects", AdminOnly, "Delete a cluster template of any project"),
        new("certificate:create", "rule:admin_or_project_member_user", "Have a certificate signed by a cluster's CA"),
        new("certificate:get", "rule:admin_or_project_reader_user", "Show a CA certificate of a cluster"),
        new("certificate:rotate_ca", Change, "Replace the CAs of a cluster"),
        new("credential:rotate", "rule:project_member_deny_cluster_user", "Replace the credentials of a cluster"),
        new("nodegroup:get", Read, "Show a node group"),
        new("nodegroup:get_all", Read, "List node groups"),
        new("nodegroup:create", Change, "Create a node group"),
        new("nodegroup:update", Change, "Change a node group"),
        new("nodegroup:delete", Change, "Delete a node group"),
        new("nodegroup:get_one_all_projects", AdminOnly, "Show a node group of a cluster of any project"),
        new("nodegroup:get_all_all_projects", AdminOnly, "List the node groups of a cluster of any project"),
        new("quota:get", Read, "Show a quota"),
        new("quota:get_all", AdminOnly, "List quotas"),
        new("quota:create", AdminOnly, "Create a quota"),
        new("quota:update", AdminOnly, "Change a quota"),
        new("quota:delete", AdminOnly, "Delete a quota"),
        new("stats:get_all", Read, "Show statistics"),
        new("magnum-service:get_all", AdminOnly, "List the conductors"),
        new("federation:create", ChangeClusters, "Create a federation"),
        new("federation:get", ReadClusters, "Show a federation"),
        new("federation:get_all", ReadClusters, "List federations"),
        new("federation:detail", ReadClusters, "List federations with all attributes"),
        new("federation:update", ChangeClusters, "Change a federation"),
        new("federation:delete", ChangeClusters, "Delete a federation"),
    ];
}
