namespace Magnum.Functions.Http.Policies;

/// <summary>What an action is aimed at: the owner of the row, or the caller himself where there is no row yet.</summary>
/// <param name="ProjectId">For <c>%(project_id)s</c>.</param>
/// <param name="UserId">For <c>%(user_id)s</c>.</param>
public readonly record struct PolicyTarget(string ProjectId, string UserId)
{
    /// <summary>The value of a key in a check; null when targets have no such key.</summary>
    internal string? this[string key] => key switch
    {
        "project_id" => ProjectId,
        "user_id" => UserId,
        _ => null,
    };
}
