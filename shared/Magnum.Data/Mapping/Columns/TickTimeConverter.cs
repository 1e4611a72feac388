using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Magnum.Data.Mapping.Columns;

/// <summary>SQLite has no type for times; a number sorts as it should.</summary>
internal sealed class TickTimeConverter()
    : ValueConverter<DateTimeOffset, long>(value => StoredTime.ToTicks(value), ticks => StoredTime.FromTicks(ticks));
