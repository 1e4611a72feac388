using System.Text.Json.Nodes;

namespace Magnum.Sandbox.Wire;

/// <summary>Errors in the shape that Nova and Cinder share: one object named after the kind of fault.</summary>
internal static class FaultErrors
{
    public static WireException BadRequest(string message) => Make("badRequest", StatusCodes.Status400BadRequest, message);

    public static WireException Forbidden(string message) => Make("forbidden", StatusCodes.Status403Forbidden, message);

    public static WireException NotFound(string message) => Make("itemNotFound", StatusCodes.Status404NotFound, message);

    public static WireException NoSuchPath() => NotFound("The resource could not be found.");

    public static WireException Conflict(string message) => Make("conflictingRequest", StatusCodes.Status409Conflict, message);

    private static WireException Make(string kind, int status, string message) =>
        new(new JsonAnswer(new JsonObject { [kind] = new JsonObject { ["code"] = status, ["message"] = message } }, status));
}
