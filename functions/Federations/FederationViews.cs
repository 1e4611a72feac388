using Magnum.Contracts.V1.Federations;
using Magnum.Domain.Clusters;
using Magnum.Domain.Federations;
using Magnum.Functions.Http.Answers;

namespace Magnum.Functions.Federations;

/// <summary>Shows federations.</summary>
internal static class FederationViews
{
    /// <summary>The collection's name in paths and bodies.</summary>
    public const string Collection = "federations";

    /// <summary>An item of the short list.</summary>
    public static FederationSummary Summary(Federation row, string address) => new()
    {
        Uuid = row.Uuid,
        Name = row.Name,
        HostclusterId = row.HostclusterId,
        MemberIds = row.MemberIds,
        Status = row.Status?.ToWire(),
        Properties = row.Properties,
        Links = Links.Pair(address, $"{Collection}/{row.Uuid}"),
    };

    /// <summary>All attributes.</summary>
    public static FederationView Full(Federation row, string address) => new()
    {
        Uuid = row.Uuid,
        Name = row.Name,
        HostclusterId = row.HostclusterId,
        MemberIds = row.MemberIds,
        Status = row.Status?.ToWire(),
        StatusReason = row.StatusReason,
        Properties = row.Properties,
        Links = Links.Pair(address, $"{Collection}/{row.Uuid}"),
        CreatedAt = row.CreatedAt,
        UpdatedAt = row.UpdatedAt,
    };
}
