using System.Security.Cryptography;
using Magnum.Certificates;
using Magnum.Data;
using Magnum.Data.Secrets;
using Magnum.Domain.Clusters;
using Magnum.Domain.ClusterTemplates;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Magnum.Shared.Tests.Certificates;

/// <summary>A database with one cluster, and the certificates on top of it.</summary>
internal sealed class CertificateDatabase : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly string _folder;

    private CertificateDatabase(ServiceProvider services, string folder, Cluster cluster) =>
        (_services, _folder, Cluster) = (services, folder, cluster);

    internal Cluster Cluster { get; }

    internal ClusterCertificates Certificates => _services.GetRequiredService<ClusterCertificates>();

    internal static async Task<CertificateDatabase> CreateAsync()
    {
        string folder = Directory.CreateTempSubdirectory("magnum-certificates-").FullName;
        var database = new DatabaseOptions { ConnectionString = $"Data Source={folder}/test.db" };
        var secrets = new SecretOptions { Key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)) };
        ServiceProvider services = new ServiceCollection()
            .AddSingleton<TimeProvider>(new FakeTimeProvider(Issued.Today))
            .AddLogging()
            .AddMagnumData(database, secrets)
            .AddClusterCertificates(new ConfigurationBuilder().Build())
            .BuildServiceProvider();
        await services.GetRequiredService<DatabaseMigrator>().MigrateAsync(TestContext.Current.CancellationToken);
        var made = new CertificateDatabase(services, folder, NewCluster());
        await made.UseAsync(async context =>
        {
            context.ClusterTemplates.Add(new ClusterTemplate
            {
                Uuid = made.Cluster.ClusterTemplateId,
                ProjectId = "p",
                UserId = "u",
                Coe = "kubernetes",
                ImageId = "i",
            });
            context.Clusters.Add(made.Cluster);
            await context.SaveChangesAsync();
        });
        return made;
    }

    internal async Task UseAsync(Func<MagnumDbContext, Task> use)
    {
        await using MagnumDbContext context =
            await _services.GetRequiredService<IDbContextFactory<MagnumDbContext>>().CreateDbContextAsync();
        await use(context);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static Cluster NewCluster() => new()
    {
        Uuid = Guid.NewGuid().ToString(),
        Name = "my-cluster",
        ProjectId = "p",
        UserId = "u",
        ClusterTemplateId = Guid.NewGuid().ToString(),
    };
}
