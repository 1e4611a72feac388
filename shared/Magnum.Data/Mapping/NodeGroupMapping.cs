using Magnum.Domain.NodeGroups;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Magnum.Data.Mapping;

internal sealed class NodeGroupMapping : IEntityTypeConfiguration<NodeGroup>
{
    public void Configure(EntityTypeBuilder<NodeGroup> builder)
    {
        builder.ToTable("nodegroup");
        builder.Property(group => group.Uuid).HasMaxLength(Lengths.Uuid);
        builder.Property(group => group.ClusterId).HasMaxLength(Lengths.Uuid);
        builder.Property(group => group.StatusReason).HasMaxLength(Lengths.Unlimited).HasColumnType("text");
        builder.Property(group => group.Version).HasMaxLength(Lengths.Unlimited).HasColumnType("text");
        builder.Property(group => group.Revision).IsConcurrencyToken();
        builder.HasIndex(group => group.Uuid).IsUnique();
        builder.HasIndex(group => new { group.ClusterId, group.Name }).IsUnique();
        builder.HasIndex(group => group.ProjectId);
    }
}
