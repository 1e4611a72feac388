using Magnum.Domain.Faults;
using Magnum.Domain.Quotas;
using Microsoft.EntityFrameworkCore;

namespace Magnum.Data;

/// <summary>Writes quotas.</summary>
public sealed class QuotaStore(IDbContextFactory<MagnumDbContext> contexts)
{
    /// <summary>Stores a new quota; a row number that it brings along is kept.</summary>
    /// <exception cref="Fault">The project has that quota already, or the row number is taken.</exception>
    public async Task AddAsync(Quota quota, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(quota);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var (asked, isGiven) = (quota.Id, quota.Id != 0);
        db.Quotas.Add(quota);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException taken) when (DatabaseErrors.IsUniqueViolation(taken))
        {
            await transaction.RollbackAsync(ct);
            var known = await db.Quotas.AnyAsync(other => other.ProjectId == quota.ProjectId && other.Resource == quota.Resource, ct);
            throw known ? Faults.QuotaAlreadyExists(quota.ProjectId, quota.Resource) : QuotaFaults.IdTaken(asked);
        }

        if (isGiven)
            await db.CountOnAsync<Quota>(ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>Sets the limit of a quota and returns it.</summary>
    /// <exception cref="Fault">The project has no such quota.</exception>
    public async Task<Quota> UpdateAsync(string projectId, string resource, int hardLimit, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var quota = await db.Quotas.FirstOrDefaultAsync(row => row.ProjectId == projectId && row.Resource == resource, ct)
            ?? throw Faults.QuotaNotFound(projectId, resource);
        quota.HardLimit = hardLimit;
        // The same limit again counts as a change.
        db.Entry(quota).State = EntityState.Modified;
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Deleted meanwhile.
            throw Faults.QuotaNotFound(projectId, resource);
        }

        return quota;
    }

    /// <summary>Removes a quota; the project falls back to the default limit.</summary>
    /// <exception cref="Fault">The project has no such quota.</exception>
    public async Task DeleteAsync(string projectId, string resource, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.Quotas.Where(row => row.ProjectId == projectId && row.Resource == resource).ExecuteDeleteAsync(ct) == 0)
            throw Faults.QuotaNotFound(projectId, resource);
    }
}
