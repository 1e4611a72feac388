using Magnum.Contracts.Microversions;
using Magnum.Functions.Http.Errors;

namespace Magnum.Functions.Http.Microversions;

/// <summary>Reads the header <c>OpenStack-API-Version: &lt;service&gt; &lt;version&gt;</c>.</summary>
internal static class MicroversionHeader
{
    /// <summary>The header's name, also in answers.</summary>
    public const string Name = "OpenStack-API-Version";

    /// <summary>The header of answers with the oldest version that is served.</summary>
    public const string Minimum = "OpenStack-API-Minimum-Version";

    /// <summary>The header of answers with the newest version that is served.</summary>
    public const string Maximum = "OpenStack-API-Maximum-Version";

    private const string Latest = "latest";

    /// <summary>
    /// The version asked for, which need not be one that we have (see <see cref="IsSupported"/>); the minimum without header.
    /// A header that is not understood is a 406.
    /// </summary>
    public static Microversion Parse(string? header)
    {
        if (header is null) return Microversion.Minimum;
        var words = header.AsSpan().Trim();
        var gap = words.IndexOf(' ');
        if (gap < 0) throw InvalidServiceType();
        var service = words[..gap];
        var version = words[gap..].Trim();
        if (version.Contains(' ')) throw InvalidServiceType();
        if (version.Equals(Latest, StringComparison.OrdinalIgnoreCase)) return Microversion.Maximum;
        if (!ServiceTypes.IsKnown(service)) throw InvalidServiceType();
        return Microversion.TryParse(version, out var parsed) ? parsed : throw FrameworkFault.NotAcceptable(
            $"Invalid value for {Name} header: expected '<service> <major>.<minor>' or '<service> {Latest}'.");
    }

    /// <summary>True for a version between our first and our last.</summary>
    public static bool IsSupported(Microversion version) =>
        version >= Microversion.Minimum && version <= Microversion.Maximum;

    private static FrameworkFault InvalidServiceType() => FrameworkFault.NotAcceptable(
        $"Invalid service type for {Name} header: expected '<service> <version>' with the service {ServiceTypes.Canonical}.");
}
