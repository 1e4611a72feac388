using Magnum.Data.Mapping.Columns;
using Magnum.Domain.Certificates;
using Magnum.Domain.Clusters;
using Magnum.Domain.NodeGroups;
using Magnum.Domain.Operations;
using Microsoft.EntityFrameworkCore;

namespace Magnum.Data.Mapping;

/// <summary>How types become columns, for all entities alike.</summary>
internal static class ColumnConventions
{
    private const int TextLength = 255;
    private const int StatusLength = 20;
    private const int NameLength = 32;

    public static void Apply(ModelConfigurationBuilder builder)
    {
        builder.Properties<string>().HaveMaxLength(TextLength);
        builder.Properties<ResourceStatus>().HaveConversion<ResourceStatusConverter>().HaveMaxLength(StatusLength);
        builder.Properties<HealthStatus>().HaveConversion<HealthStatusConverter>().HaveMaxLength(StatusLength);
        builder.Properties<CertificateKind>().HaveConversion<CertificateKindConverter>().HaveMaxLength(NameLength);
        builder.Properties<OperationKind>().HaveConversion<string>().HaveMaxLength(NameLength);
        builder.Properties<OperationState>().HaveConversion<string>().HaveMaxLength(NameLength);
        builder.Properties<OperationInput>().HaveConversion<OperationInputConverter>().HaveColumnType("text");
        builder.Properties<Dictionary<string, string>>().HaveConversion<TextMapConverter, TextMapComparer>().HaveColumnType("text");
        builder.Properties<List<string>>().HaveConversion<TextListConverter, TextListComparer>().HaveColumnType("text");
        builder.Properties<List<NodeTaint>>().HaveConversion<TaintListConverter, TaintListComparer>().HaveColumnType("text");
    }
}
