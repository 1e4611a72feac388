namespace Magnum.OpenStack.Orchestration;

/// <summary>A stack to create or to preview.</summary>
/// <param name="StackName">Unique in the project; letters, digits, <c>_</c>, <c>-</c> and <c>.</c>.</param>
/// <param name="Template">The HOT template as text.</param>
/// <param name="Parameters">Values of the template's parameters.</param>
/// <param name="TimeoutMins">Minutes until Heat gives up; null for Heat's own limit.</param>
/// <param name="Files">Nested templates and scripts by the name the template uses.</param>
/// <param name="Environment">An environment as YAML text.</param>
/// <param name="DisableRollback">True keeps a failed stack, so that its reason can be read.</param>
/// <param name="Tags">Comma-separated tags.</param>
public sealed record CreateStackRequest(
    string StackName,
    string Template,
    IReadOnlyDictionary<string, string?> Parameters,
    int? TimeoutMins = null,
    IReadOnlyDictionary<string, string>? Files = null,
    string? Environment = null,
    bool DisableRollback = true,
    string? Tags = null);

/// <summary>An update of a stack.</summary>
/// <param name="Parameters">The changed parameters; the others keep their value.</param>
/// <param name="Template">A new template; null keeps the old one.</param>
/// <param name="Files">Nested templates and scripts of a new template.</param>
/// <param name="TimeoutMins">Minutes until Heat gives up.</param>
/// <param name="DisableRollback">False lets Heat undo a failed update.</param>
public sealed record UpdateStackRequest(
    IReadOnlyDictionary<string, string?> Parameters,
    string? Template = null,
    IReadOnlyDictionary<string, string>? Files = null,
    int? TimeoutMins = null,
    bool DisableRollback = true);
