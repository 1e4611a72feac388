namespace Magnum.Functions.Http.Policies;

/// <summary>One rule as an operator would write it in a policy file.</summary>
/// <param name="Name">Name, e.g. "cluster:create".</param>
/// <param name="Check">The check in the language of oslo.policy.</param>
/// <param name="Description">What it guards.</param>
/// <param name="Deprecated">The check of older releases, which also suffices unless only new defaults are enforced.</param>
public sealed record PolicyRule(string Name, string Check, string Description, string? Deprecated = null);
