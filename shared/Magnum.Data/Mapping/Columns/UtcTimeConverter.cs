using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Magnum.Data.Mapping.Columns;

/// <summary>PostgreSQL takes only UTC for a time with a zone.</summary>
internal sealed class UtcTimeConverter()
    : ValueConverter<DateTimeOffset, DateTimeOffset>(value => StoredTime.Truncate(value), value => value);
