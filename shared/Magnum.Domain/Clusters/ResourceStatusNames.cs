using System.Collections.Frozen;

namespace Magnum.Domain.Clusters;

/// <summary>The wire names of <see cref="ResourceStatus"/>, as the API shows and the database stores them.</summary>
public static class ResourceStatusNames
{
    private static readonly string[] Names =
    [
        "CREATE_IN_PROGRESS", "CREATE_FAILED", "CREATE_COMPLETE",
        "UPDATE_IN_PROGRESS", "UPDATE_FAILED", "UPDATE_COMPLETE",
        "DELETE_IN_PROGRESS", "DELETE_FAILED", "DELETE_COMPLETE",
        "RESUME_COMPLETE", "RESUME_FAILED", "RESTORE_COMPLETE",
        "ROLLBACK_IN_PROGRESS", "ROLLBACK_FAILED", "ROLLBACK_COMPLETE",
        "SNAPSHOT_COMPLETE", "CHECK_COMPLETE", "ADOPT_COMPLETE",
    ];

    private static readonly FrozenDictionary<string, ResourceStatus> Values =
        Names.Select((name, index) => KeyValuePair.Create(name, (ResourceStatus)index)).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>All wire names, in the order of the enum.</summary>
    public static IReadOnlyList<string> All => Names;

    /// <summary>The wire name, for example "CREATE_IN_PROGRESS".</summary>
    public static string ToWire(this ResourceStatus status) => Names[(int)status];

    /// <summary>Reads a wire name; false when it is none (case matters).</summary>
    public static bool TryParse(string? text, out ResourceStatus status)
    {
        status = default;
        return text is not null && Values.TryGetValue(text, out status);
    }

    /// <summary>Reads a wire name.</summary>
    /// <exception cref="FormatException">The text is not a status.</exception>
    public static ResourceStatus Parse(string text) =>
        TryParse(text, out var status) ? status : throw new FormatException($"'{text}' is not a resource status.");
}
