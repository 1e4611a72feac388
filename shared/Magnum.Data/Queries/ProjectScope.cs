namespace Magnum.Data.Queries;

/// <summary>Whose rows a caller sees.</summary>
/// <param name="ProjectId">The caller's project; null for a token without one.</param>
/// <param name="AllProjects">True for an administrator, who sees the rows of every project.</param>
public sealed record ProjectScope(string? ProjectId, bool AllProjects);
