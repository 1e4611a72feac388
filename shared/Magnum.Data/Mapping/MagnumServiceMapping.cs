using Magnum.Domain.MServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Magnum.Data.Mapping;

internal sealed class MagnumServiceMapping : IEntityTypeConfiguration<MagnumService>
{
    public void Configure(EntityTypeBuilder<MagnumService> builder)
    {
        builder.ToTable("magnum_service");
        builder.HasIndex(service => new { service.Host, service.Binary }).IsUnique();
    }
}
