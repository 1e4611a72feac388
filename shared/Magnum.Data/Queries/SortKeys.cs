using Magnum.Domain.Faults;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Magnum.Data.Queries;

/// <summary>Finds the column that a list is sorted by.</summary>
internal static class SortKeys
{
    private static readonly string[] Inner = ["revision", "trustee_password"];

    /// <exception cref="Fault">The table has no such column.</exception>
    public static IProperty Find(IEntityType entity, string key)
    {
        foreach (var property in entity.GetProperties())
        {
            if (property.GetColumnName() == key && !Inner.Contains(key))
                return property;
        }

        throw Faults.InvalidSortKey(key);
    }
}
