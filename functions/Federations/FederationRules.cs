namespace Magnum.Functions.Federations;

/// <summary>What federations must have.</summary>
internal static class FederationRules
{
    /// <summary>The property that every federation has.</summary>
    public const string DnsZone = "dns-zone";
}
