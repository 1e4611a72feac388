namespace Magnum.OpenStack.Sessions;

/// <summary>The token's catalog has no address for a service in the configured region and interface.</summary>
public sealed class EndpointNotFoundException : OpenStackException
{
    internal EndpointNotFoundException(string serviceType, string? region, string endpointInterface)
        : base(serviceType, Explain(serviceType, region, endpointInterface))
    {
    }

    /// <summary>Always false: asking again does not change the catalog.</summary>
    public override bool IsUnavailable => false;

    private static string Explain(string serviceType, string? region, string endpointInterface) =>
        $"the service catalog has no {endpointInterface} endpoint of type {serviceType}"
        + (region is null ? "" : $" in region {region}");
}
