using Magnum.Domain.Clusters;
using Magnum.Functions.Http.Bodies;
using Names = Magnum.Functions.Federations.FederationAttributes;

namespace Magnum.Functions.Federations;

/// <summary>The body of a federation, each attribute read by its rule.</summary>
internal sealed class FederationValues
{
    private static readonly string[] Statuses =
    [
        .. from operation in (string[])["CREATE", "UPDATE", "DELETE"]
        from state in (string[])["IN_PROGRESS", "FAILED", "COMPLETE"]
        select $"{operation}_{state}",
    ];

    public FederationValues(AttributeReader reader)
    {
        Uuid = reader.Uuid(Names.Uuid);
        Name = reader.Text(Names.Name, ClusterNames.MaxLength, ClusterNames.Pattern, ClusterNames.MatchesPattern);
        HostclusterId = reader.PlainText(Names.HostclusterId);
        MemberIds = reader.TextList(Names.MemberIds) ?? [];
        Status = reader.Choice(Names.Status, Statuses);
        StatusReason = reader.PlainText(Names.StatusReason);
        Properties = reader.Texts(Names.Properties);
    }

    public string? Uuid { get; }
    public string? Name { get; }
    public string? HostclusterId { get; }
    public IReadOnlyList<string> MemberIds { get; }
    public string? Status { get; }
    public string? StatusReason { get; }
    public Dictionary<string, string>? Properties { get; }
}
