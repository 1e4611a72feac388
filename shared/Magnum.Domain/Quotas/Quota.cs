namespace Magnum.Domain.Quotas;

/// <summary>How much of a resource one project may have.</summary>
public sealed class Quota : ITimestamped
{
    /// <summary>Row number; shown by the API and used as marker.</summary>
    public long Id { get; set; }

    /// <summary>The project.</summary>
    public required string ProjectId { get; set; }

    /// <summary>The resource, see <see cref="QuotaResources"/>.</summary>
    public required string Resource { get; set; }

    /// <summary>The limit; 0 allows none.</summary>
    public int HardLimit { get; set; }

    /// <inheritdoc/>
    public DateTimeOffset CreatedAt { get; set; }

    /// <inheritdoc/>
    public DateTimeOffset? UpdatedAt { get; set; }
}
