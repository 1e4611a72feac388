using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Magnum.Data.Mapping.Columns;

internal sealed class TextMapConverter()
    : ValueConverter<Dictionary<string, string>, string>(value => ColumnJson.Write(value), text => ColumnJson.ReadMap(text));
