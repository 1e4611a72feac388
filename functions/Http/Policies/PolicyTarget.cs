using Magnum.Domain.Clusters;
using Magnum.Domain.ClusterTemplates;
using Magnum.Domain.Federations;

namespace Magnum.Functions.Http.Policies;

/// <summary>What an action is aimed at: a row and its owner, or the caller himself where there is no row yet.</summary>
/// <param name="ProjectId">For <c>%(project_id)s</c>.</param>
/// <param name="UserId">For <c>%(user_id)s</c>.</param>
public readonly record struct PolicyTarget(string ProjectId, string UserId)
{
    // Looked into only when a check asks for more than the owner.
    private object? Row { get; init; }

    /// <summary>The cluster.</summary>
    public static PolicyTarget Of(Cluster row) => new(row.ProjectId, row.UserId) { Row = row };

    /// <summary>The template.</summary>
    public static PolicyTarget Of(ClusterTemplate row) => new(row.ProjectId, row.UserId) { Row = row };

    /// <summary>The federation. It keeps no user; every caller counts as the one who made it.</summary>
    public static PolicyTarget Of(Federation row, string userId) => new(row.ProjectId, userId) { Row = row };

    /// <summary>True when the target of at least one operation has the key.</summary>
    internal static bool MayHave(string key) => key is "project_id" or "user_id" || PolicyRows.MayHave(key);

    /// <summary>The value of a key in a check; null when this target has no such key.</summary>
    internal string? this[string key] => key switch
    {
        "project_id" => ProjectId,
        "user_id" => UserId,
        _ => Row is { } row ? PolicyRows.Value(row, key) : null,
    };
}
