using Magnum.Domain.Clusters;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Magnum.Data.Mapping.Columns;

internal sealed class ResourceStatusConverter()
    : ValueConverter<ResourceStatus, string>(value => value.ToWire(), text => ResourceStatusNames.Parse(text));
