using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Magnum.Data.Mapping.Columns;

internal sealed class TextListConverter()
    : ValueConverter<List<string>, string>(value => ColumnJson.Write(value), text => ColumnJson.ReadList(text));
