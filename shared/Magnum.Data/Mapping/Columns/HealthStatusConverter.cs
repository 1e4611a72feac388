using Magnum.Domain.Clusters;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Magnum.Data.Mapping.Columns;

internal sealed class HealthStatusConverter()
    : ValueConverter<HealthStatus, string>(value => value.ToWire(), text => HealthStatusNames.Parse(text));
