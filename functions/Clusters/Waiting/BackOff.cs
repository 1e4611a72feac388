namespace Magnum.Functions.Clusters.Waiting;

/// <summary>Pause between two looks: short at first, so that a fast cloud is not waited for, then ever longer.</summary>
public static class BackOff
{
    /// <summary>The longest pause.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);

    private const double FirstSeconds = 0.5;
    private const double Growth = 1.4;

    /// <summary>The pause after the look number <paramref name="round"/> (from 0): 0.5 s, 0.7 s, 1 s … 15 s.</summary>
    public static TimeSpan After(int round) =>
        TimeSpan.FromSeconds(Math.Min(FirstSeconds * Math.Pow(Growth, Math.Min(round, 50)), Longest.TotalSeconds));
}
