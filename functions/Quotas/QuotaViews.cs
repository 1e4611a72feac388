using Magnum.Contracts.V1.Quotas;
using Magnum.Domain.Quotas;

namespace Magnum.Functions.Quotas;

/// <summary>Shows quotas.</summary>
internal static class QuotaViews
{
    /// <summary>The collection's name in paths and bodies.</summary>
    public const string Collection = "quotas";

    /// <summary>All attributes.</summary>
    public static QuotaView Show(Quota row) => new()
    {
        Id = row.Id,
        HardLimit = row.HardLimit,
        ProjectId = row.ProjectId,
        Resource = row.Resource,
        CreatedAt = row.CreatedAt,
        UpdatedAt = row.UpdatedAt,
    };
}
