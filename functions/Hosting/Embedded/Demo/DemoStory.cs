using Magnum.Data;
using Magnum.Functions.Clusters.Create;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace Magnum.Functions.Hosting.Embedded.Demo;

/// <summary>The demo's plot: a template, a cluster with its progress, a kubeconfig, its nodes; and, at the end, its deletion.</summary>
internal sealed class DemoStory(DemoApi api, IServiceProvider services, DemoProgress progress, IAnsiConsole console, string folder)
{
    private const string TemplateName = "demo-template";
    private const string ClusterName = "demo-cluster";
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(100);

    /// <summary>Where the kubeconfig is written.</summary>
    public string Kubeconfig { get; } = Path.Combine(folder, "kubeconfig");

    /// <summary>Creates template and cluster through the API and shows the nodes. Throws when the cluster fails.</summary>
    public async Task CreateAsync(CancellationToken cancellation)
    {
        progress.Say("POST /v1/clustertemplates");
        await api.PostAsync("clustertemplates", new
        {
            name = TemplateName,
            coe = "kubernetes",
            image_id = "fedora-coreos",
            external_network_id = "public",
            flavor_id = "m1.small",
            master_flavor_id = "m1.small",
        }, cancellation);

        progress.Say("POST /v1/clusters");
        var created = await api.PostAsync(
            "clusters", new { name = ClusterName, cluster_template_id = TemplateName, keypair = "testkey", node_count = 2 }, cancellation);
        var uuid = created.GetProperty("uuid").GetString()!;
        await progress.FollowAsync(CreateClusterSteps.All, () => CurrentStepAsync(uuid, cancellation), LookEvery, cancellation);

        var cluster = (await api.FindAsync($"clusters/{uuid}", cancellation))!.Value;
        var status = cluster.GetProperty("status").GetString();
        progress.Say($"{ClusterName} is {status}, {cluster.GetProperty("health_status").GetString()}, {cluster.GetProperty("api_address").GetString()}");
        if (status != "CREATE_COMPLETE") throw new InvalidOperationException($"the cluster is {status}: {cluster.GetProperty("status_reason").GetString()}");

        await DemoAccess.WriteKubeconfigAsync(api, cluster, Kubeconfig, cancellation);
        progress.Say($"kubeconfig written to {Kubeconfig}");
        await DemoNodes.ShowAsync(Kubeconfig, console, cancellation);
    }

    /// <summary>Deletes cluster and template through the API and waits until they are gone. Throws when the delete fails.</summary>
    public async Task DeleteAsync(CancellationToken cancellation)
    {
        progress.Say($"DELETE /v1/clusters/{ClusterName}");
        await api.DeleteAsync($"clusters/{ClusterName}", cancellation);
        while (await api.FindAsync($"clusters/{ClusterName}", cancellation) is { } cluster)
        {
            if (cluster.GetProperty("status").GetString() == "DELETE_FAILED")
                throw new InvalidOperationException($"the delete failed: {cluster.GetProperty("status_reason").GetString()}");
            await Task.Delay(LookEvery, TimeProvider.System, cancellation);
        }
        await api.DeleteAsync($"clustertemplates/{TemplateName}", cancellation);
        progress.Say("cluster and template are gone");
    }

    /// <summary>The step of the cluster's active operation, as its row says; null when there is none any more.</summary>
    private async Task<string?> CurrentStepAsync(string clusterUuid, CancellationToken cancellation)
    {
        await using var context = await services.GetRequiredService<IDbContextFactory<MagnumDbContext>>().CreateDbContextAsync(cancellation);
        return await context.Operations.AsNoTracking()
            .Where(row => row.ClusterUuid == clusterUuid && row.FinishedAt == null)
            .Select(row => row.Step ?? "").FirstOrDefaultAsync(cancellation);
    }
}
