using Magnum.Domain.Clusters;
using Magnum.Domain.NodeGroups;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Magnum.Data.Mapping;

internal sealed class ClusterMapping : IEntityTypeConfiguration<Cluster>
{
    public void Configure(EntityTypeBuilder<Cluster> builder)
    {
        builder.ToTable("cluster");
        builder.HasAlternateKey(cluster => cluster.Uuid);
        builder.Property(cluster => cluster.Uuid).HasMaxLength(Lengths.Uuid);
        builder.Property(cluster => cluster.ClusterTemplateId).HasMaxLength(Lengths.Uuid);
        builder.Property(cluster => cluster.StatusReason).HasMaxLength(Lengths.Unlimited).HasColumnType("text");
        builder.Property(cluster => cluster.DiscoveryUrl).HasMaxLength(Lengths.Unlimited).HasColumnType("text");
        builder.Property(cluster => cluster.CaCertRef).HasMaxLength(Lengths.Reference);
        builder.Property(cluster => cluster.MagnumCertRef).HasMaxLength(Lengths.Reference);
        builder.Property(cluster => cluster.EtcdCaCertRef).HasMaxLength(Lengths.Reference);
        builder.Property(cluster => cluster.FrontProxyCaCertRef).HasMaxLength(Lengths.Reference);
        builder.Property(cluster => cluster.Revision).IsConcurrencyToken();

        builder.HasOne(cluster => cluster.Template).WithMany()
            .HasForeignKey(cluster => cluster.ClusterTemplateId).HasPrincipalKey(template => template.Uuid)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(cluster => cluster.NodeGroups).WithOne()
            .HasForeignKey((NodeGroup group) => group.ClusterId).HasPrincipalKey(cluster => cluster.Uuid)
            .OnDelete(DeleteBehavior.Cascade);

        // The orders that people ask for, of one project and of all. Other sort keys sort the rows: "updated_at" for one changes
        // with every look at the health, and its index would cost more writing than it saves reading.
        builder.HasIndex(cluster => new { cluster.ProjectId, cluster.Id });
        builder.HasIndex(cluster => new { cluster.ProjectId, cluster.Name, cluster.Id });
        builder.HasIndex(cluster => new { cluster.ProjectId, cluster.Status, cluster.Id });
        builder.HasIndex(cluster => new { cluster.ProjectId, cluster.CreatedAt, cluster.Id });
        builder.HasIndex(cluster => new { cluster.Name, cluster.Id });
        builder.HasIndex(cluster => new { cluster.Status, cluster.Id });
        builder.HasIndex(cluster => new { cluster.CreatedAt, cluster.Id });
    }
}
