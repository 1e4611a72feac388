using System.Text.Json.Nodes;
using Magnum.Sandbox.Wire;

namespace Magnum.Sandbox.LoadBalancer;

/// <summary>Errors in Octavia's shape.</summary>
internal static class OctaviaErrors
{
    public static WireException BadRequest(string message) => Make(StatusCodes.Status400BadRequest, message);

    public static WireException NotFound(string id) => Make(StatusCodes.Status404NotFound, $"Load Balancer {id} not found.");

    public static WireException NoSuchPath() => Make(StatusCodes.Status404NotFound, "The resource could not be found.");

    public static WireException Immutable(string id) =>
        Make(StatusCodes.Status409Conflict, $"Load Balancer {id} is immutable and cannot be updated.");

    public static WireException HasChildren(string id) =>
        Make(StatusCodes.Status400BadRequest, $"Cannot delete Load Balancer {id} - it has children");

    private static WireException Make(int status, string message) =>
        new(new JsonAnswer(new JsonObject { ["faultcode"] = "Client", ["faultstring"] = message, ["debuginfo"] = null }, status));
}
