namespace Magnum.Functions.Http.Policies;

/// <summary>Settings of the section <c>Policy</c>.</summary>
public sealed class PolicyOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Policy";

    /// <summary>False to let the checks of older releases suffice as well, in which any role of a project could do all. Default true.</summary>
    public bool EnforceNewDefaults { get; set; } = true;

    /// <summary>A YAML file of rules in the language of oslo.policy that replace defaults; read again when it changes. Default: none.</summary>
    public string? File { get; set => field = string.IsNullOrEmpty(value) ? null : value; }
}
