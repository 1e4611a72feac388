using System.Text.Json.Nodes;
using Magnum.Sandbox.Wire;

namespace Magnum.Sandbox.Identity;

/// <summary>Errors in Keystone's shape. Every service answers the 401 in it, as the shared middleware of OpenStack does.</summary>
internal static class KeystoneErrors
{
    public static WireException Unauthorized(string address)
    {
        var answer = Body(StatusCodes.Status401Unauthorized, "Unauthorized", "The request you have made requires authentication.");
        answer.Headers["WWW-Authenticate"] = $"Keystone uri=\"{address}/identity\"";
        return new WireException(answer);
    }

    public static WireException BadRequest(string message) =>
        new(Body(StatusCodes.Status400BadRequest, "Bad Request", message));

    public static WireException Forbidden(string action) =>
        new(Body(StatusCodes.Status403Forbidden, "Forbidden", $"You are not authorized to perform the requested action: {action}."));

    public static WireException ForbiddenText(string message) =>
        new(Body(StatusCodes.Status403Forbidden, "Forbidden", message));

    public static WireException NotFound(string kind, string id) =>
        new(Body(StatusCodes.Status404NotFound, "Not Found", $"Could not find {kind}: {id}."));

    public static WireException NotFound() =>
        new(Body(StatusCodes.Status404NotFound, "Not Found", "The requested URL was not found on the server."));

    public static WireException Conflict(string kind, string details) =>
        new(Body(StatusCodes.Status409Conflict, "Conflict", $"Conflict occurred attempting to store {kind} - {details}."));

    private static JsonAnswer Body(int status, string title, string message) =>
        new(new JsonObject { ["error"] = new JsonObject { ["code"] = status, ["message"] = message, ["title"] = title } }, status);
}
