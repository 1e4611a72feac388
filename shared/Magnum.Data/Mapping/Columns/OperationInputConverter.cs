using Magnum.Domain.Operations;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Magnum.Data.Mapping.Columns;

internal sealed class OperationInputConverter()
    : ValueConverter<OperationInput, string>(value => ColumnJson.Write(value), text => ColumnJson.ReadInput(text));
