using Magnum.Functions.Http.Bodies;

namespace Magnum.Functions.Federations;

/// <summary>The attributes of a federation as bodies name them.</summary>
internal static class FederationAttributes
{
    public const string Uuid = "uuid";
    public const string Name = "name";
    public const string HostclusterId = "hostcluster_id";
    public const string MemberIds = "member_ids";
    public const string Status = "status";
    public const string StatusReason = "status_reason";
    public const string Properties = "properties";

    /// <summary>All of them, by who may set them.</summary>
    public static AttributeSet All { get; } = new(
        "federation", [Uuid, Name, HostclusterId, MemberIds, Status, StatusReason, Properties], ["links", "created_at", "updated_at"]);
}
