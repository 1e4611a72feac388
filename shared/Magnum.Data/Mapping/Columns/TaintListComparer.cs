using Magnum.Domain.NodeGroups;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Magnum.Data.Mapping.Columns;

internal sealed class TaintListComparer() : ValueComparer<List<NodeTaint>>(
    (left, right) => ColumnJson.Same(left, right), value => ColumnJson.Hash(value), value => ColumnJson.Copy(value));
