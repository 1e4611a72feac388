using Magnum.Domain.NodeGroups;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Magnum.Data.Mapping.Columns;

internal sealed class TaintListConverter()
    : ValueConverter<List<NodeTaint>, string>(value => ColumnJson.Write(value), text => ColumnJson.ReadTaints(text));
