using Magnum.Data;
using Magnum.Data.Operations;
using Magnum.Data.Secrets;
using Magnum.Domain.Clusters;
using Magnum.Domain.NodeGroups;
using Magnum.Domain.Operations;
using Microsoft.Extensions.DependencyInjection;

namespace Magnum.Scenario.Tests.Product;

/// <summary>Asks for changes beside the API: by the store, as the HTTP functions do. The outbox finds them.</summary>
internal sealed class StoreDoor(string store, string token) : IAsyncDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection()
        .AddMagnumData(new DatabaseOptions { Provider = DatabaseOptions.Sqlite, ConnectionString = $"Data Source={Path.Combine(store, "magnum.db")}" })
        .BuildServiceProvider();

    public Task<Operation?> ResizeAsync(string uuid, int count, params string[] nodesToRemove) => AcceptAsync(uuid, OperationKind.ResizeCluster, cluster =>
    {
        var group = cluster.NodeGroups.Single(row => row.Name == NodeGroupNames.DefaultWorker);
        var input = new OperationInput { NodeGroupUuid = group.Uuid, NodeCount = count, PreviousNodeCount = group.NodeCount, NodesToRemove = nodesToRemove };
        group.NodeCount = count;
        group.Status = ResourceStatus.UpdateInProgress;
        return input;
    });

    public async Task<Operation?> AcceptAsync(string uuid, OperationKind kind, Func<Cluster, OperationInput?> change)
    {
        var secrets = _services.GetRequiredService<SecretProtector>();
        var operation = new Operation
        {
            Id = Guid.NewGuid().ToString(),
            ClusterUuid = uuid,
            Kind = kind,
            ProjectId = "demo",
            UserId = "demo",
            UserToken = secrets.Protect(token),
            UserTokenExpiresAt = TimeProvider.System.GetUtcNow().AddHours(1),
        };
        return await _services.GetRequiredService<OperationStore>().AcceptChangeAsync(uuid, operation, cluster =>
        {
            operation.Input = change(cluster);
            return true;
        });
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
