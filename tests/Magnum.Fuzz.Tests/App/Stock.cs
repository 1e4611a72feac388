using Magnum.Certificates;
using Magnum.Data;
using Magnum.Domain.Certificates;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Magnum.Fuzz.Tests.App;

/// <summary>Puts back what requests deleted or changed beyond recognition.</summary>
internal sealed class Stock(IServiceProvider services, KnownRows rows)
{
    private IReadOnlyList<StoredCertificate> _certificates = [];

    /// <summary>Fills the empty database; the certificates of the known cluster are made once, because that takes long.</summary>
    public async Task FillAsync()
    {
        await RestockAsync();
        await services.GetRequiredService<ClusterCertificates>().EnsureAsync(rows.NewCluster(), CancellationToken.None);
        await using var database = await OpenAsync();
        _certificates = await database.Certificates.AsNoTracking().Where(row => row.ClusterUuid == KnownRows.Cluster).ToListAsync();
    }

    /// <summary>Makes all known rows what they were, and removes what requests made.</summary>
    public async Task RestockAsync()
    {
        await using var database = await OpenAsync();
        await using var transaction = await database.Database.BeginTransactionAsync();
        await database.Operations.ExecuteDeleteAsync();
        await database.Clusters.ExecuteDeleteAsync();
        await database.Quotas.ExecuteDeleteAsync();
        await database.Federations.ExecuteDeleteAsync();
        await database.ClusterTemplates.ExecuteDeleteAsync();
        database.AddRange(rows.NewTemplate(), rows.NewSpareTemplate());
        database.AddRange(rows.NewCluster(), rows.NewFailedCluster(), KnownRows.NewQuota(), rows.NewFederation());
        database.AddRange(_certificates.Select(Copy));
        await database.SaveChangesAsync();
        await transaction.CommitAsync();
    }

    private static StoredCertificate Copy(StoredCertificate row) => new()
    {
        Uuid = row.Uuid,
        ClusterUuid = row.ClusterUuid,
        Kind = row.Kind,
        ProjectId = row.ProjectId,
        UserId = row.UserId,
        Certificate = row.Certificate,
        PrivateKey = row.PrivateKey,
    };

    private Task<MagnumDbContext> OpenAsync() => services.GetRequiredService<IDbContextFactory<MagnumDbContext>>().CreateDbContextAsync();
}
