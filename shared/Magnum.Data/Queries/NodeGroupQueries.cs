using Magnum.Domain.Faults;
using Magnum.Domain.Naming;
using Magnum.Domain.NodeGroups;
using Microsoft.EntityFrameworkCore;

namespace Magnum.Data.Queries;

/// <summary>Reads node groups in pages. What is returned is not tracked.</summary>
public sealed class NodeGroupQueries(IDbContextFactory<MagnumDbContext> contexts)
{
    /// <summary>A page of a cluster's node groups.</summary>
    /// <param name="clusterUuid">The cluster.</param>
    /// <param name="role">Only those of this role; null for all.</param>
    /// <param name="page">Which page.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="Fault">The marker is no uuid or not of this cluster, or the sort key is no column.</exception>
    public async Task<IReadOnlyList<NodeGroup>> ListAsync(string clusterUuid, string? role, PageRequest page, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(page);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var marker = await MarkerAsync(db, clusterUuid, page.Marker, ct);
        return await db.PageAsync(
            page, marker, rows => rows.Where(group => group.ClusterId == clusterUuid && (role == null || group.Role == role)), ct);
    }

    private static async Task<NodeGroup?> MarkerAsync(MagnumDbContext db, string clusterUuid, string? marker, CancellationToken ct)
    {
        if (marker is null)
            return null;
        if (!Identifiers.IsUuidLike(marker))
            throw Faults.InvalidMarker(marker);
        return await db.NodeGroups.AsNoTracking()
            .FirstOrDefaultAsync(group => group.ClusterId == clusterUuid && group.Uuid == marker, ct) ?? throw Faults.NodeGroupNotFound(marker);
    }
}
