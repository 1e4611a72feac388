using Magnum.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Magnum.Data;

/// <summary>Fills times and revision of every row that is saved.</summary>
internal sealed class RowStamps(TimeProvider time) : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Stamp(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Stamp(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    private void Stamp(DbContext context)
    {
        var now = time.GetUtcNow();
        foreach (var entry in context.ChangeTracker.Entries())
        {
            if (entry.State is not (EntityState.Added or EntityState.Modified))
                continue;
            if (entry.Entity is ITimestamped row)
            {
                if (entry.State == EntityState.Modified)
                    row.UpdatedAt = now;
                else if (row.CreatedAt == default)
                    row.CreatedAt = now;
            }

            if (entry is { State: EntityState.Modified, Entity: IRevisioned revisioned })
                revisioned.Revision++;
        }
    }
}
