using Magnum.Domain.Federations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Magnum.Data.Mapping;

internal sealed class FederationMapping : IEntityTypeConfiguration<Federation>
{
    public void Configure(EntityTypeBuilder<Federation> builder)
    {
        builder.ToTable("federation");
        builder.Property(federation => federation.Uuid).HasMaxLength(Lengths.Uuid);
        builder.Property(federation => federation.StatusReason).HasMaxLength(Lengths.Unlimited).HasColumnType("text");
        builder.HasIndex(federation => federation.Uuid).IsUnique();
        builder.HasIndex(federation => new { federation.ProjectId, federation.Id });
        builder.HasIndex(federation => new { federation.ProjectId, federation.Name, federation.Id });
    }
}
