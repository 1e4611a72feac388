using Magnum.Domain.Faults;
using Magnum.Domain.Federations;
using Magnum.Domain.Naming;
using Microsoft.EntityFrameworkCore;

namespace Magnum.Data.Queries;

/// <summary>Reads federations, of one project only. What is returned is not tracked.</summary>
public sealed class FederationQueries(IDbContextFactory<MagnumDbContext> contexts)
{
    /// <summary>The federation that a text names, by uuid or else by name.</summary>
    /// <exception cref="Fault">The project has none of that name, or several.</exception>
    public async Task<Federation> GetAsync(string? projectId, string ident, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var own = db.Federations.AsNoTracking().Where(federation => federation.ProjectId == projectId);
        var found = await (Identifiers.IsUuidLike(ident)
            ? own.Where(federation => federation.Uuid == ident)
            : own.Where(federation => federation.Name == ident)).OrderBy(federation => federation.Id).Take(2).ToListAsync(ct);
        return found.Count switch
        {
            0 => throw Faults.FederationNotFound(ident),
            1 => found[0],
            _ => throw Faults.Conflict($"Multiple federations exist with the same name. Please use the federation uuid instead of {ident}."),
        };
    }

    /// <summary>A page of a project's federations; none for a caller without project.</summary>
    /// <exception cref="Fault">The marker is no uuid or not of this project, or the sort key is no column.</exception>
    public async Task<IReadOnlyList<Federation>> ListAsync(string? projectId, PageRequest page, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(page);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var marker = await MarkerAsync(db, projectId, page.Marker, ct);
        return await db.PageAsync(page, marker, rows => rows.Where(federation => federation.ProjectId == projectId), ct);
    }

    private static async Task<Federation?> MarkerAsync(MagnumDbContext db, string? projectId, string? marker, CancellationToken ct)
    {
        if (marker is null)
            return null;
        if (!Identifiers.IsUuidLike(marker))
            throw Faults.InvalidMarker(marker);
        return await db.Federations.AsNoTracking()
            .FirstOrDefaultAsync(federation => federation.ProjectId == projectId && federation.Uuid == marker, ct) ?? throw Faults.FederationNotFound(marker);
    }
}
