using Magnum.Domain.Operations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Magnum.Data.Mapping;

/// <summary>No foreign key to the cluster: what was done to it is still known when it is gone.</summary>
internal sealed class OperationMapping : IEntityTypeConfiguration<Operation>
{
    /// <summary>Says in SQL that an operation is not finished.</summary>
    public const string Open = "state IN ('Pending', 'Running', 'Queued')";

    private const string Active = "state IN ('Pending', 'Running')";

    public void Configure(EntityTypeBuilder<Operation> builder)
    {
        builder.ToTable("operation");
        builder.Property(operation => operation.Id).HasMaxLength(Lengths.Uuid);
        builder.Property(operation => operation.ClusterUuid).HasMaxLength(Lengths.Uuid);
        builder.Property(operation => operation.Error).HasMaxLength(Lengths.Unlimited).HasColumnType("text");
        builder.HasIndex(operation => operation.ClusterUuid, "IX_operation_one_active").IsUnique().HasFilter(Active);
        builder.HasIndex(operation => operation.LastSentAt).HasFilter(Open);
        builder.HasIndex(operation => new { operation.ClusterUuid, operation.CreatedAt });
        builder.HasIndex(operation => operation.FinishedAt);
    }
}
