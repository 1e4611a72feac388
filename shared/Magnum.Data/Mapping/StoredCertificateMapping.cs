using Magnum.Domain.Certificates;
using Magnum.Domain.Clusters;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Magnum.Data.Mapping;

internal sealed class StoredCertificateMapping : IEntityTypeConfiguration<StoredCertificate>
{
    public void Configure(EntityTypeBuilder<StoredCertificate> builder)
    {
        builder.ToTable("x509keypair");
        builder.Property(certificate => certificate.Uuid).HasMaxLength(Lengths.Uuid);
        builder.Property(certificate => certificate.ClusterUuid).HasMaxLength(Lengths.Uuid);
        builder.Property(certificate => certificate.Certificate).HasMaxLength(Lengths.Unlimited).HasColumnType("text");
        builder.Property(certificate => certificate.Intermediates).HasMaxLength(Lengths.Unlimited).HasColumnType("text");
        builder.HasIndex(certificate => certificate.Uuid).IsUnique();
        builder.HasIndex(certificate => new { certificate.ClusterUuid, certificate.Kind }).IsUnique();
        builder.HasOne<Cluster>().WithMany()
            .HasForeignKey(certificate => certificate.ClusterUuid).HasPrincipalKey(cluster => cluster.Uuid)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
