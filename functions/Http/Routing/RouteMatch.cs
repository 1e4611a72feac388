using Microsoft.AspNetCore.Routing;

namespace Magnum.Functions.Http.Routing;

/// <summary>How a path and method compare with the routes of all functions.</summary>
/// <param name="Endpoint">The function that serves them, or null.</param>
/// <param name="Values">Values of the route's parameters.</param>
/// <param name="Allowed">Methods that the path has when it has not the one asked for, sorted; empty when the path is unknown.</param>
/// <param name="Missing">The argument that the path lacks for the function; null when it is whole.</param>
internal readonly record struct RouteMatch(
    HttpEndpoint? Endpoint, RouteValueDictionary Values, IReadOnlyList<string> Allowed, string? Missing = null);
