namespace Magnum.Sandbox.Faults;

/// <summary>A rule of <see cref="SandboxFaults"/>.</summary>
public interface IFaultRule
{
    /// <summary>Name of the rule, to remove it by.</summary>
    string Id { get; }

    /// <summary>How often it applies before it is spent; null means always.</summary>
    int? Times { get; }
}
