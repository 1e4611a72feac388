using Magnum.Data;
using Magnum.Data.Operations;
using Magnum.Data.Secrets;
using Magnum.Domain.Clusters;
using Magnum.Domain.ClusterTemplates;
using Magnum.Domain.Operations;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Magnum.Functions.Tests.Clusters.Operations.Outbox;

/// <summary>A database in which clusters are to be created.</summary>
internal sealed class AcceptedOperations : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("magnum-outbox-").FullName;
    private readonly ServiceProvider _services;

    private AcceptedOperations() => _services = new ServiceCollection()
        .AddSingleton<TimeProvider>(Time)
        .AddMagnumData(
            new DatabaseOptions { ConnectionString = $"Data Source={Path.Combine(_folder, "magnum.db")}" },
            new SecretOptions { Key = Convert.ToBase64String(new byte[32]) })
        .BuildServiceProvider();

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 14, 15, 9, 26, TimeSpan.Zero));

    public OperationStore Store => _services.GetRequiredService<OperationStore>();

    public OperationOutbox Outbox => _services.GetRequiredService<OperationOutbox>();

    public static async Task<AcceptedOperations> CreateAsync()
    {
        var made = new AcceptedOperations();
        await made._services.GetRequiredService<DatabaseMigrator>().MigrateAsync();
        return made;
    }

    /// <summary>Accepts the creation of a cluster; answers the operation's id.</summary>
    public async Task<string> AcceptAsync()
    {
        var template = new ClusterTemplate { Uuid = Guid.NewGuid().ToString(), ProjectId = "p", UserId = "u", Coe = "kubernetes", ImageId = "i" };
        await using (var db = await _services.GetRequiredService<Microsoft.EntityFrameworkCore.IDbContextFactory<MagnumDbContext>>().CreateDbContextAsync())
        {
            db.Add(template);
            await db.SaveChangesAsync();
        }

        var cluster = new Cluster
        {
            Uuid = Guid.NewGuid().ToString(),
            Name = "c",
            ProjectId = "p",
            UserId = "u",
            ClusterTemplateId = template.Uuid,
            Status = ResourceStatus.CreateInProgress,
        };
        var operation = new Operation
        {
            Id = Guid.NewGuid().ToString(),
            ClusterUuid = cluster.Uuid,
            Kind = OperationKind.CreateCluster,
            ProjectId = "p",
            UserId = "u",
        };
        return (await Store.AcceptCreateAsync(cluster, [], operation, 100)).Id;
    }

    public async Task<OperationState> StateOfAsync(string operationId) => (await Store.FindAsync(operationId))!.State;

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
