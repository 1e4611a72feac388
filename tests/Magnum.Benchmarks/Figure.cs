using System.Globalization;

namespace Magnum.Benchmarks;

/// <summary>One measured value beside what is promised.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Value">The measured value.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Target">The promised bound; infinite for a value that is told for comparison only.</param>
/// <param name="AtLeast">True when the target is a lower bound, false when it is an upper one.</param>
internal sealed record Figure(string Name, double Value, string Unit, double Target, bool AtLeast)
{
    public bool IsMet => AtLeast ? Value >= Target : Value <= Target;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Name}: {Value:0.###} {Unit}, {Promise}{(IsMet ? "" : " MISSED")}");

    private string Promise => double.IsInfinity(Target)
        ? "no target"
        : string.Create(CultureInfo.InvariantCulture, $"target {(AtLeast ? "at least" : "at most")} {Target:0.###} {Unit}");
}
