using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Magnum.Data.Mapping.Columns;

internal sealed class TextListComparer() : ValueComparer<List<string>>(
    (left, right) => ColumnJson.Same(left, right), value => ColumnJson.Hash(value), value => ColumnJson.Copy(value));
