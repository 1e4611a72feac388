using Magnum.Certificates.Authority;
using Magnum.Data;
using Magnum.Data.Secrets;
using Magnum.Domain.Certificates;
using Magnum.Domain.Clusters;
using Magnum.Domain.Faults;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Magnum.Certificates.Storage;

/// <summary>Rows of the service's own database, private keys encrypted.</summary>
internal sealed class DatabaseCertificateStore(
    IDbContextFactory<MagnumDbContext> contexts, SecretProtector secrets) : ICertificateStore
{
    public async Task<IReadOnlyDictionary<CertificateKind, string>> ListAsync(string clusterUuid, CancellationToken cancellationToken)
    {
        await using MagnumDbContext context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Certificates.AsNoTracking()
            .Where(row => row.ClusterUuid == clusterUuid)
            .ToDictionaryAsync(row => row.Kind, row => row.Uuid, cancellationToken);
    }

    public async Task<string?> ReadCertificateAsync(string clusterUuid, CertificateKind kind, CancellationToken cancellationToken)
    {
        await using MagnumDbContext context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Certificates.AsNoTracking()
            .Where(row => row.ClusterUuid == clusterUuid && row.Kind == kind)
            .Select(row => row.Certificate)
            .SingleOrDefaultAsync(cancellationToken);
    }

    public async Task<CertificateWithKey?> ReadAsync(string clusterUuid, CertificateKind kind, CancellationToken cancellationToken)
    {
        await using MagnumDbContext context = await contexts.CreateDbContextAsync(cancellationToken);
        StoredCertificate? row = await context.Certificates.AsNoTracking()
            .SingleOrDefaultAsync(row => row.ClusterUuid == clusterUuid && row.Kind == kind, cancellationToken);
        return row is null ? null : new CertificateWithKey(row.Certificate, secrets.Unprotect(row.PrivateKey));
    }

    public async Task<bool> TryAddAsync(
        Cluster cluster, IReadOnlyDictionary<CertificateKind, CertificateWithKey> certificates, CancellationToken cancellationToken)
    {
        await using MagnumDbContext context = await contexts.CreateDbContextAsync(cancellationToken);
        context.Certificates.AddRange(certificates.Select(pair => Row(cluster, pair.Key, pair.Value)));
        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException gone) when (DatabaseErrors.IsForeignKeyViolation(gone))
        {
            throw Faults.ClusterNotFound(cluster.Uuid);
        }
        catch (DbUpdateException)
        {
            // Only another one's rows excuse the failure.
            IReadOnlyDictionary<CertificateKind, string> present = await ListAsync(cluster.Uuid, cancellationToken);
            if (certificates.Keys.Any(present.ContainsKey)) return false;
            throw;
        }
    }

    public async Task<bool> TryReplaceAsync(
        Cluster cluster,
        IReadOnlyDictionary<CertificateKind, CertificateWithKey> certificates,
        DateTimeOffset olderThan,
        CancellationToken cancellationToken)
    {
        await using MagnumDbContext context = await contexts.CreateDbContextAsync(cancellationToken);
        await using IDbContextTransaction transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await context.Certificates
            .Where(row => row.ClusterUuid == cluster.Uuid && row.CreatedAt < olderThan)
            .ExecuteDeleteAsync(cancellationToken);
        context.Certificates.AddRange(certificates.Select(pair => Row(cluster, pair.Key, pair.Value)));
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException gone) when (DatabaseErrors.IsForeignKeyViolation(gone))
        {
            throw Faults.ClusterNotFound(cluster.Uuid);
        }
        catch (DbUpdateException)
        {
            // Only another one's newer rows excuse the failure.
            await transaction.RollbackAsync(cancellationToken);
            if (!await IsOlderAsync(cluster.Uuid, olderThan, cancellationToken)) return false;
            throw;
        }

        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    public async Task<bool> IsOlderAsync(string clusterUuid, DateTimeOffset time, CancellationToken cancellationToken)
    {
        await using MagnumDbContext context = await contexts.CreateDbContextAsync(cancellationToken);
        return !await context.Certificates.AnyAsync(row => row.ClusterUuid == clusterUuid && row.CreatedAt >= time, cancellationToken);
    }

    public async Task DeleteAsync(string clusterUuid, CancellationToken cancellationToken)
    {
        await using MagnumDbContext context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Certificates.Where(row => row.ClusterUuid == clusterUuid).ExecuteDeleteAsync(cancellationToken);
    }

    private StoredCertificate Row(Cluster cluster, CertificateKind kind, CertificateWithKey certificate) => new()
    {
        Uuid = Guid.NewGuid().ToString(),
        ClusterUuid = cluster.Uuid,
        Kind = kind,
        ProjectId = cluster.ProjectId,
        UserId = cluster.UserId,
        Certificate = certificate.CertificatePem,
        PrivateKey = secrets.Protect(certificate.PrivateKeyPem),
    };
}
