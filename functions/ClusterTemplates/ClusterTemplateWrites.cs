using Magnum.Data;
using Magnum.Domain.ClusterTemplates;
using Magnum.Domain.Faults;
using Microsoft.EntityFrameworkCore;

namespace Magnum.Functions.ClusterTemplates;

/// <summary>Saves templates; what other requests did meanwhile comes out as a fault.</summary>
internal static class ClusterTemplateWrites
{
    /// <summary>Saves what was done to <paramref name="row"/>.</summary>
    public static async Task SaveAsync(this MagnumDbContext database, ClusterTemplate row, CancellationToken cancellation)
    {
        try
        {
            await database.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw Faults.Conflict($"ClusterTemplate {row.Uuid} was changed by another request at the same time.");
        }
        catch (DbUpdateException taken) when (DatabaseErrors.IsUniqueViolation(taken))
        {
            throw Faults.ClusterTemplateAlreadyExists(row.Uuid);
        }
        catch (DbUpdateException used) when (DatabaseErrors.IsForeignKeyViolation(used))
        {
            throw Faults.ClusterTemplateReferenced(row.Uuid);
        }
    }
}
