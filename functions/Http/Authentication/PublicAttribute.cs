namespace Magnum.Functions.Http.Authentication;

/// <summary>Marks an HTTP function that needs no token.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PublicAttribute : Attribute
{
    /// <summary>True for a probe: no request id, no negotiation, nothing but the function itself.</summary>
    public bool Probe { get; set; }

    /// <summary>True for the fallback, which answers for other functions under their rules.</summary>
    public bool Fallback { get; set; }
}
