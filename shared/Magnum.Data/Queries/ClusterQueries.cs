using Magnum.Domain.Clusters;
using Magnum.Domain.Faults;
using Magnum.Domain.Naming;
using Microsoft.EntityFrameworkCore;

namespace Magnum.Data.Queries;

/// <summary>Reads clusters as the API names and shows them. What is returned is not tracked.</summary>
public sealed class ClusterQueries(IDbContextFactory<MagnumDbContext> contexts)
{
    private readonly ClusterReads _reads = new();

    /// <summary>The cluster that a text names, by uuid or else by name, with its node groups and its template.</summary>
    /// <exception cref="Fault">No such cluster is visible, or the name stands for several.</exception>
    public async Task<Cluster> GetAsync(ProjectScope scope, string ident, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(scope);
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (Identifiers.IsUuidLike(ident))
        {
            var cluster = await _reads.ByUuid(db, ident, ct);
            return cluster is not null && Sees(scope, cluster) ? cluster : throw Faults.ClusterNotFound(ident);
        }

        var found = await Visible(db.Clusters, scope).AsNoTracking().Where(cluster => cluster.Name == ident)
            .OrderBy(cluster => cluster.Id).Take(2)
            .Include(cluster => cluster.Template).Include(cluster => cluster.NodeGroups.OrderBy(group => group.Id))
            .AsSingleQuery().ToListAsync(ct);
        return found.Count switch
        {
            0 => throw Faults.ClusterNotFound(ident),
            1 => found[0],
            _ => throw Faults.Conflict($"Multiple clusters exist with the same name. Please use the cluster uuid instead of {ident}."),
        };
    }

    /// <summary>
    /// The same for showing it: a cluster whose template the caller does not see any more cannot be shown.
    /// </summary>
    /// <exception cref="Fault">No such cluster, or not its template, is visible, or the name stands for several.</exception>
    public async Task<Cluster> ShowAsync(ProjectScope scope, string ident, CancellationToken ct = default)
    {
        var cluster = await GetAsync(scope, ident, ct);
        RequireTemplate(scope, cluster);
        return cluster;
    }

    /// <summary>A page of the clusters that are visible, each with node groups and template.</summary>
    /// <exception cref="Fault">
    /// The marker is no uuid or not visible, the sort key is no column, or the template of a cluster is not visible.
    /// </exception>
    public async Task<IReadOnlyList<Cluster>> ListAsync(ProjectScope scope, PageRequest page, CancellationToken ct = default)
    {
        var clusters = await PageAsync(scope, page, _reads.Whole, ct);
        foreach (var cluster in clusters)
            RequireTemplate(scope, cluster);
        return clusters;
    }

    /// <summary>The same page with only what the short list shows.</summary>
    /// <exception cref="Fault">As for <see cref="ListAsync"/>.</exception>
    public async Task<IReadOnlyList<ClusterListRow>> ListShortAsync(ProjectScope scope, PageRequest page, CancellationToken ct = default)
    {
        var clusters = await PageAsync(scope, page, _reads.Short, ct);
        foreach (var cluster in clusters)
        {
            if (!ClusterTemplateQueries.Sees(scope, cluster.TemplateProjectId, cluster.TemplateIsOpen))
                throw Faults.ClusterTemplateNotFound(cluster.ClusterTemplateId);
        }

        return clusters;
    }

    private static bool Sees(ProjectScope scope, Cluster cluster) =>
        scope.AllProjects || (scope.ProjectId is not null && cluster.ProjectId == scope.ProjectId);

    private static IQueryable<Cluster> Visible(IQueryable<Cluster> clusters, ProjectScope scope) =>
        scope.AllProjects ? clusters : clusters.Where(cluster => cluster.ProjectId == scope.ProjectId);

    private static void RequireTemplate(ProjectScope scope, Cluster cluster)
    {
        if (!ClusterTemplateQueries.Sees(scope, cluster.Template!))
            throw Faults.ClusterTemplateNotFound(cluster.ClusterTemplateId);
    }

    private async Task<Cluster?> MarkerAsync(MagnumDbContext db, ProjectScope scope, string? marker, CancellationToken ct)
    {
        if (marker is null)
            return null;
        if (!Identifiers.IsUuidLike(marker))
            throw Faults.InvalidMarker(marker);
        return await _reads.Alone(db, marker, ct) is { } cluster && Sees(scope, cluster) ? cluster : throw Faults.ClusterNotFound(marker);
    }

    private async Task<List<TRow>> PageAsync<TRow>(
        ProjectScope scope, PageRequest page, ClusterForm<TRow> form, CancellationToken ct)
        where TRow : class
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(page);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var marker = await MarkerAsync(db, scope, page.Marker, ct);
        if (page is not { SortKey: "" or PageRequest.RowNumber, Descending: false })
            return await db.PageAsync(page, marker, rows => Visible(rows, scope), form.Read, ct);
        var after = marker?.Id ?? 0;
        var found = scope.AllProjects
            ? form.OfAll(db, after, page.Limit)
            : form.OfProject(db, scope.ProjectId ?? "", after, page.Limit);
        return await found.ToListAsync(ct);
    }
}
