namespace Magnum.Embedded.Hosting;

/// <summary>Functions or settings are wrong, found before anything listens. Names every fault, not only the first.</summary>
public sealed class FunctionConfigurationException : Exception
{
    /// <summary>Creates the exception from its faults.</summary>
    /// <param name="faults">One sentence each; at least one.</param>
    public FunctionConfigurationException(IReadOnlyList<string> faults)
        : base("The functions application cannot start:" + string.Concat(faults.Select(f => Environment.NewLine + "  - " + f))) =>
        Faults = faults;

    /// <summary>One sentence for each fault.</summary>
    public IReadOnlyList<string> Faults { get; }
}
