using Magnum.Domain.Naming;

namespace Magnum.Data.Mapping;

/// <summary>Column lengths, in characters, that differ from the usual 255.</summary>
internal static class Lengths
{
    public const int Uuid = Identifiers.MaxLength;
    public const int Reference = 512;

    /// <summary>What EF takes for "no limit".</summary>
    public const int Unlimited = -1;
}
