using Magnum.Domain.ClusterTemplates;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Magnum.Data.Mapping;

internal sealed class ClusterTemplateMapping : IEntityTypeConfiguration<ClusterTemplate>
{
    public void Configure(EntityTypeBuilder<ClusterTemplate> builder)
    {
        builder.ToTable("cluster_template");
        builder.HasAlternateKey(template => template.Uuid);
        builder.Property(template => template.Uuid).HasMaxLength(Lengths.Uuid);
        builder.Property(template => template.DnsNameserver).HasMaxLength(Lengths.Unlimited).HasColumnType("text");
        builder.Property(template => template.Revision).IsConcurrencyToken();
        builder.HasIndex(template => new { template.ProjectId, template.Id });
        builder.HasIndex(template => new { template.Public, template.Hidden, template.Id });
        builder.HasIndex(template => new { template.Name, template.Id });
    }
}
