namespace Magnum.Sandbox;

/// <summary>How to start a sandbox cloud; bindable from the configuration section "Sandbox".</summary>
public sealed class SandboxOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Sandbox";

    private const int MaxSeconds = 1_000_000_000;

    /// <summary>TCP port on 127.0.0.1; 0 takes a free one.</summary>
    public int Port { get; set; }

    /// <summary>Path of the JSON seed file; null or empty takes the built-in seed.</summary>
    public string? Seed { get; set; }

    /// <summary>How long a stack's create or update takes, in seconds of the sandbox's clock.</summary>
    public double StackSeconds { get; set; } = 5;

    /// <summary>How long a Keystone token lives, in seconds of the sandbox's clock.</summary>
    public double TokenSeconds { get; set; } = 3600;

    /// <summary>Address of the container-infra endpoint in the catalog; null means http://127.0.0.1:7071/v1.</summary>
    public Uri? MagnumUrl { get; set; }

    /// <summary>The clock under the sandbox's own, which can be moved forward on top of it.</summary>
    public TimeProvider Time { get; set; } = TimeProvider.System;

    /// <summary>How many requests the journal keeps before it forgets the oldest.</summary>
    public int JournalCapacity { get; set; } = 10_000;

    internal Uri MagnumEndpoint => MagnumUrl ?? new Uri("http://127.0.0.1:7071/v1");

    /// <summary>What makes no sense, a sentence for each option; empty when all is well. The seed is not looked at.</summary>
    public IReadOnlyList<string> Problems
    {
        get
        {
            var problems = new List<string>();
            if (Port is < 0 or > 65535)
                problems.Add($"Sandbox:Port is {Port}; it must be between 0 and 65535.");
            if (!double.IsFinite(StackSeconds) || StackSeconds is < 0 or > MaxSeconds)
                problems.Add($"Sandbox:StackSeconds is {StackSeconds}; it must be between 0 and {MaxSeconds}.");
            if (!double.IsFinite(TokenSeconds) || TokenSeconds is <= 0 or > MaxSeconds)
                problems.Add($"Sandbox:TokenSeconds is {TokenSeconds}; it must be more than 0 and at most {MaxSeconds}.");
            if (MagnumUrl is { IsAbsoluteUri: false })
                problems.Add($"Sandbox:MagnumUrl is '{MagnumUrl}'; it must be an address such as http://127.0.0.1:7071/v1.");
            if (JournalCapacity < 1)
                problems.Add($"Sandbox:JournalCapacity is {JournalCapacity}; it must be at least 1.");
            return problems;
        }
    }

    internal void Validate()
    {
        if (Problems is { Count: > 0 } problems)
            throw new ArgumentException(string.Join(Environment.NewLine, problems));
    }
}
