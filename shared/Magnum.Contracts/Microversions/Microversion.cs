using System.Globalization;

namespace Magnum.Contracts.Microversions;

/// <summary>A version of the API that a client asks for; each one only adds to the one before.</summary>
/// <param name="Major">Always 1 so far.</param>
/// <param name="Minor">Compared as a number: 1.10 is newer than 1.9.</param>
public readonly record struct Microversion(int Major, int Minor) : IComparable<Microversion>
{
    /// <summary>1.1, the oldest that is served and what a request without a version gets.</summary>
    public static Microversion Minimum { get; } = new(1, 1);

    /// <summary>1.14, the newest that is served.</summary>
    public static Microversion Maximum { get; } = new(1, 14);

    /// <summary>1.3: updates can be rolled back.</summary>
    public static Microversion Rollback { get; } = new(1, 3);

    /// <summary>1.7: clusters can be resized.</summary>
    public static Microversion Resize { get; } = new(1, 7);

    /// <summary>1.8: clusters can be upgraded.</summary>
    public static Microversion Upgrade { get; } = new(1, 8);

    /// <summary>1.9: node groups.</summary>
    public static Microversion NodeGroups { get; } = new(1, 9);

    /// <summary>1.10: groups without nodes.</summary>
    public static Microversion ZeroNodes { get; } = new(1, 10);

    /// <summary>1.12: credentials can be rotated.</summary>
    public static Microversion Credentials { get; } = new(1, 12);

    /// <summary>1.13: cluster_id is shown in place of stack_id.</summary>
    public static Microversion ClusterId { get; } = new(1, 13);

    /// <summary>1.14: labels and taints of nodes.</summary>
    public static Microversion NodeLabels { get; } = new(1, 14);

    /// <summary>Reads "1.14".</summary>
    /// <exception cref="FormatException">The text is not two whole numbers with a dot between.</exception>
    public static Microversion Parse(string text) =>
        TryParse(text, out var version) ? version : throw new FormatException($"'{text}' is not a microversion.");

    /// <summary>Reads "1.14"; leading zeros are accepted, signs and blanks are not.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Microversion version)
    {
        version = default;
        var dot = text.IndexOf('.');
        if (dot < 0 ||
            !int.TryParse(text[..dot], NumberStyles.None, CultureInfo.InvariantCulture, out var major) ||
            !int.TryParse(text[(dot + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var minor))
        {
            return false;
        }

        version = new(major, minor);
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(Microversion other) =>
        Major != other.Major ? Major.CompareTo(other.Major) : Minor.CompareTo(other.Minor);

    /// <summary>Whether the left one is older.</summary>
    public static bool operator <(Microversion left, Microversion right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left one is newer.</summary>
    public static bool operator >(Microversion left, Microversion right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left one is older or the same.</summary>
    public static bool operator <=(Microversion left, Microversion right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left one is newer or the same.</summary>
    public static bool operator >=(Microversion left, Microversion right) => left.CompareTo(right) >= 0;

    /// <summary>The version as clients write it, for example "1.14".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}");
}
