using System.Globalization;
using Magnum.Domain.ClusterTemplates;
using Magnum.Domain.Faults;
using Magnum.Domain.Naming;
using Microsoft.EntityFrameworkCore;

namespace Magnum.Data.Queries;

/// <summary>Reads cluster templates as the API names and shows them. What is returned is not tracked.</summary>
public sealed class ClusterTemplateQueries(IDbContextFactory<MagnumDbContext> contexts)
{
    private readonly ClusterTemplateReads _reads = new();

    /// <summary>The template that a text names, by uuid or else by name. An administrator sees those of every project.</summary>
    /// <exception cref="Fault">No such template is visible, or the name stands for several.</exception>
    public async Task<ClusterTemplate> GetAsync(ProjectScope scope, string ident, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(scope);
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!Identifiers.IsUuidLike(ident))
            return await ByNameAsync(Visible(db.ClusterTemplates, scope), ident, ct);
        var template = await _reads.ByUuid(db, ident, ct);
        return template is not null && Sees(scope, template) ? template : throw Faults.ClusterTemplateNotFound(ident);
    }

    /// <summary>
    /// The template for a new cluster, or one to be changed: by uuid, by name or by row number. Even an administrator sees
    /// no other project's private ones here.
    /// </summary>
    /// <param name="scope">The caller.</param>
    /// <param name="ident">What the caller named it by.</param>
    /// <param name="byRowNumber">Whether a whole number is taken as row number.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="Fault">No such template is usable, or the name stands for several.</exception>
    public async Task<ClusterTemplate> GetUsableAsync(
        ProjectScope scope, string ident, bool byRowNumber, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(scope);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var usable = db.ClusterTemplates.Where(template =>
            template.ProjectId == scope.ProjectId || (template.Public && (scope.AllProjects || !template.Hidden)));
        if (byRowNumber && long.TryParse(ident, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            usable = usable.Where(template => template.Id == id);
        else if (Identifiers.IsUuidLike(ident))
            usable = usable.Where(template => template.Uuid == ident);
        else
            return await ByNameAsync(usable, ident, ct);
        return await usable.AsNoTracking().FirstOrDefaultAsync(ct) ?? throw Faults.ClusterTemplateNotFound(ident);
    }

    /// <summary>A page of the templates that are visible.</summary>
    /// <exception cref="Fault">The marker is no uuid or not visible, or the sort key is no column.</exception>
    public async Task<IReadOnlyList<ClusterTemplate>> ListAsync(ProjectScope scope, PageRequest page, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(page);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var marker = await MarkerAsync(db, scope, page.Marker, ct);
        if (page is not { SortKey: "" or PageRequest.RowNumber, Descending: false })
            return await db.PageAsync(page, marker, rows => Visible(rows, scope), ct);
        var after = marker?.Id ?? 0;
        var found = scope.AllProjects
            ? _reads.OfAll(db, after, page.Limit)
            : _reads.OfProject(db, scope.ProjectId, after, page.Limit);
        return await found.ToListAsync(ct);
    }

    /// <summary>Whether any cluster was made from the template.</summary>
    public async Task<bool> IsReferencedAsync(string uuid, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Clusters.AnyAsync(cluster => cluster.ClusterTemplateId == uuid, ct);
    }

    internal static bool Sees(ProjectScope scope, ClusterTemplate template) =>
        Sees(scope, template.ProjectId, template is { Public: true, Hidden: false });

    internal static bool Sees(ProjectScope scope, string projectId, bool isOpen) =>
        scope.AllProjects || projectId == scope.ProjectId || isOpen;

    private static IQueryable<ClusterTemplate> Visible(IQueryable<ClusterTemplate> templates, ProjectScope scope) =>
        scope.AllProjects
            ? templates
            : templates.Where(template => template.ProjectId == scope.ProjectId || (template.Public && !template.Hidden));

    private static async Task<ClusterTemplate> ByNameAsync(IQueryable<ClusterTemplate> templates, string name, CancellationToken ct)
    {
        var found = await templates.AsNoTracking().Where(template => template.Name == name)
            .OrderBy(template => template.Id).Take(2).ToListAsync(ct);
        return found.Count switch
        {
            0 => throw Faults.ClusterTemplateNotFound(name),
            1 => found[0],
            _ => throw Faults.Conflict(
                $"Multiple ClusterTemplates exist with the same name. Please use the ClusterTemplate uuid instead of {name}."),
        };
    }

    private static async Task<ClusterTemplate?> MarkerAsync(MagnumDbContext db, ProjectScope scope, string? marker, CancellationToken ct)
    {
        if (marker is null)
            return null;
        if (!Identifiers.IsUuidLike(marker))
            throw Faults.InvalidMarker(marker);
        return await Visible(db.ClusterTemplates, scope).AsNoTracking().FirstOrDefaultAsync(template => template.Uuid == marker, ct)
            ?? throw Faults.ClusterTemplateNotFound(marker);
    }
}
