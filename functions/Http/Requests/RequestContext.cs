using Magnum.Contracts.Microversions;
using Magnum.Functions.Http.Authentication;
using Magnum.Functions.Http.Errors;
using Magnum.Functions.Http.Routing;
using Microsoft.AspNetCore.Routing;

namespace Magnum.Functions.Http.Requests;

/// <summary>
/// What the pipeline found out about the request; one per invocation, injected into the functions. The middlewares fill it
/// in their order, so a function finds everything set.
/// </summary>
public sealed class RequestContext
{
    /// <summary>The id in the header <c>x-openstack-request-id</c>.</summary>
    public string RequestId { get; internal set; } = "";

    /// <summary>The negotiated version; the minimum where versions are not negotiated.</summary>
    public Microversion Microversion { get; internal set; } = Microversion.Minimum;

    /// <summary>Who asks. Throws on a public path, where nobody was asked.</summary>
    public Caller Caller
    {
        get => field ?? throw new InvalidOperationException("a public endpoint has no caller");
        internal set;
    }

    /// <summary>The function that answers; null when no function does.</summary>
    internal HttpEndpoint? Endpoint { get; set; }

    /// <summary>Route values, when the fallback resolved the path; else the host binds them itself.</summary>
    internal RouteValueDictionary? RouteValues { get; set; }

    /// <summary>A part that the path lacks for its function.</summary>
    internal string? MissingArgument { get; set; }

    /// <summary>True when another function than the invoked one answers, because the method was overridden.</summary>
    internal bool Rerouted { get; set; }

    /// <summary>Why no function answers.</summary>
    internal FrameworkFault? Unmatched { get; set; }

    /// <summary>True for a path that needs no token even where it has no function.</summary>
    internal bool IsPublicPath { get; set; }

    /// <summary>True once the policy that the endpoint declares was enforced, or waived where the contract says so.</summary>
    internal bool PolicyDecided { get; set; }
}
