using Magnum.Data.Mapping;
using Magnum.Domain.Certificates;
using Magnum.Domain.Clusters;
using Magnum.Domain.ClusterTemplates;
using Magnum.Domain.Federations;
using Magnum.Domain.MServices;
using Magnum.Domain.NodeGroups;
using Magnum.Domain.Operations;
using Magnum.Domain.Quotas;
using Microsoft.EntityFrameworkCore;

namespace Magnum.Data;

/// <summary>The database, whichever provider stands behind it.</summary>
public abstract class MagnumDbContext(DbContextOptions options) : DbContext(options)
{
    /// <summary>Clusters.</summary>
    public DbSet<Cluster> Clusters => Set<Cluster>();

    /// <summary>Node groups of all clusters.</summary>
    public DbSet<NodeGroup> NodeGroups => Set<NodeGroup>();

    /// <summary>Cluster templates.</summary>
    public DbSet<ClusterTemplate> ClusterTemplates => Set<ClusterTemplate>();

    /// <summary>Certificates of clusters with their encrypted keys.</summary>
    public DbSet<StoredCertificate> Certificates => Set<StoredCertificate>();

    /// <summary>Heartbeats of Magnum's parts.</summary>
    public DbSet<MagnumService> Services => Set<MagnumService>();

    /// <summary>Quotas that differ from the default.</summary>
    public DbSet<Quota> Quotas => Set<Quota>();

    /// <summary>Federations.</summary>
    public DbSet<Federation> Federations => Set<Federation>();

    /// <summary>What was accepted, is being worked on or was done.</summary>
    public DbSet<Operation> Operations => Set<Operation>();

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        ColumnConventions.Apply(configurationBuilder);

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(MagnumDbContext).Assembly);
        SnakeCase.Apply(modelBuilder);
    }
}
