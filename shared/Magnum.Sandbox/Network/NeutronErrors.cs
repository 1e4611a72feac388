using System.Text.Json.Nodes;
using Magnum.Sandbox.Wire;

namespace Magnum.Sandbox.Network;

/// <summary>Errors in Neutron's shape.</summary>
internal static class NeutronErrors
{
    public static WireException BadRequest(string message) =>
        Make(StatusCodes.Status400BadRequest, "HTTPBadRequest", message);

    public static WireException Forbidden(string rule) =>
        Make(StatusCodes.Status403Forbidden, "PolicyNotAuthorized", $"rule:{rule} is disallowed by policy");

    public static WireException NotFound(string kind, string message) => Make(StatusCodes.Status404NotFound, kind + "NotFound", message);

    public static WireException NoSuchPath() =>
        Make(StatusCodes.Status404NotFound, "HTTPNotFound", "The resource could not be found.");

    public static WireException Conflict(string type, string message) => Make(StatusCodes.Status409Conflict, type, message);

    private static WireException Make(int status, string type, string message) =>
        new(new JsonAnswer(new JsonObject
        {
            ["NeutronError"] = new JsonObject { ["type"] = type, ["message"] = message, ["detail"] = "" },
        }, status));
}
