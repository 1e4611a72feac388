using Magnum.Domain.Certificates;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Magnum.Data.Mapping.Columns;

internal sealed class CertificateKindConverter()
    : ValueConverter<CertificateKind, string>(value => value.ToWire(), text => CertificateKindNames.Parse(text));
