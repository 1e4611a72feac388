using Magnum.Contracts.Microversions;
using Magnum.Functions.Http.Microversions;

namespace Magnum.Functions.Http.Errors;

/// <summary>A well-formed microversion that this service does not have: 406 in shape C.</summary>
public sealed class MicroversionFault(Microversion requested) : Exception(Describe(requested))
{
    private static string Describe(Microversion requested) => requested.Major == Microversion.Minimum.Major
        ? $"Version {requested} was requested but the minor version is not supported by this service. The supported version range is: {Range}."
        : $"Mutually exclusive versions requested. Version {requested} requested but not supported by this service. The supported version range is: {Range}.";

    private static string Range =>
        $"[{ServiceTypes.Canonical} {Microversion.Minimum}, {ServiceTypes.Canonical} {Microversion.Maximum}]";
}
