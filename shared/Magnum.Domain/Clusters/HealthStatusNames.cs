namespace Magnum.Domain.Clusters;

/// <summary>The wire names of <see cref="HealthStatus"/>.</summary>
public static class HealthStatusNames
{
    private static readonly string[] Names = ["HEALTHY", "UNHEALTHY", "UNKNOWN"];

    /// <summary>All wire names, in the order of the enum.</summary>
    public static IReadOnlyList<string> All => Names;

    /// <summary>The wire name, for example "HEALTHY".</summary>
    public static string ToWire(this HealthStatus status) => Names[(int)status];

    /// <summary>Reads a wire name; false when it is none (case matters).</summary>
    public static bool TryParse(string? text, out HealthStatus status)
    {
        var index = Array.IndexOf(Names, text);
        status = (HealthStatus)Math.Max(index, 0);
        return index >= 0;
    }

    /// <summary>Reads a wire name.</summary>
    /// <exception cref="FormatException">The text is not a health status.</exception>
    public static HealthStatus Parse(string text) =>
        TryParse(text, out var status) ? status : throw new FormatException($"'{text}' is not a health status.");
}
