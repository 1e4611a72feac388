using Magnum.Certificates;
using Magnum.Contract.Tests.App;
using Magnum.Data;
using Magnum.Domain.Clusters;
using Magnum.Domain.ClusterTemplates;
using Magnum.Domain.Federations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Magnum.Contract.Tests.Policies;

/// <summary>What a project has, straight in the database: nothing of it is ever built, and its status lets no change begin.</summary>
internal sealed class MatrixRows(MagnumApp app, string projectId)
{
    private readonly string _template = Guid.NewGuid().ToString();
    private readonly string _cluster = Guid.NewGuid().ToString();
    private readonly string _federation = Guid.NewGuid().ToString();
    private string? _owner;

    /// <summary>Stores the rows; the cluster with its certificates.</summary>
    public async Task AddAsync()
    {
        await using var database = await OpenAsync();
        database.Add(new ClusterTemplate { Uuid = _template, Name = "t", ProjectId = projectId, UserId = "nobody", Coe = "kubernetes", ImageId = "fedora-coreos", ClusterDistro = "fedora-coreos", FlavorId = "m1.small", MasterFlavorId = "m1.small" });
        var cluster = Cluster(_cluster, "nobody");
        database.Add(cluster);
        database.Add(new Federation { Uuid = _federation, Name = "f", ProjectId = projectId, HostclusterId = _cluster });
        await database.SaveChangesAsync();
        await app.Services.GetRequiredService<ClusterCertificates>().EnsureAsync(cluster, CancellationToken.None);
    }

    /// <summary>Gives the rows to a user, and makes a cluster to delete when <paramref name="text"/> speaks of one.</summary>
    /// <returns>The text with the names of the rows filled in.</returns>
    public async Task<string> FillAsync(string text, string userId)
    {
        var doomed = Guid.NewGuid().ToString();
        if (_owner != userId || text.Contains("{doomed}", StringComparison.Ordinal))
        {
            await using var database = await OpenAsync();
            await database.Clusters.Where(row => row.Uuid == _cluster).ExecuteUpdateAsync(row => row.SetProperty(cluster => cluster.UserId, userId));
            if (text.Contains("{doomed}", StringComparison.Ordinal)) database.Add(Cluster(doomed, userId));
            await database.SaveChangesAsync();
            _owner = userId;
        }
        return text.Replace("{template}", _template, StringComparison.Ordinal).Replace("{cluster}", _cluster, StringComparison.Ordinal)
            .Replace("{doomed}", doomed, StringComparison.Ordinal).Replace("{federation}", _federation, StringComparison.Ordinal)
            .Replace("{project}", projectId, StringComparison.Ordinal);
    }

    private Cluster Cluster(string uuid, string userId) => new()
    {
        Uuid = uuid,
        Name = "c" + uuid,
        ProjectId = projectId,
        UserId = userId,
        ClusterTemplateId = _template,
        Status = ResourceStatus.CreateFailed,
    };

    private Task<MagnumDbContext> OpenAsync() => app.Services.GetRequiredService<IDbContextFactory<MagnumDbContext>>().CreateDbContextAsync();
}
