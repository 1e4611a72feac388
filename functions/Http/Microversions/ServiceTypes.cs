namespace Magnum.Functions.Http.Microversions;

/// <summary>The names under which clients know this service.</summary>
internal static class ServiceTypes
{
    /// <summary>The one in our answers.</summary>
    public const string Canonical = "container-infrastructure-management";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = ["container-infra", "container-infrastructure", Canonical];

    /// <summary>True for a name that a client may send.</summary>
    public static bool IsKnown(ReadOnlySpan<char> name) =>
        name is Canonical or "container-infra" or "container-infrastructure";
}
