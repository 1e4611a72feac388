using System.Text.Json.Nodes;
using Magnum.Sandbox.Wire;

namespace Magnum.Sandbox.KeyManager;

/// <summary>Errors in Barbican's shape.</summary>
internal static class BarbicanErrors
{
    public static WireException BadRequest(string description) => Make(StatusCodes.Status400BadRequest, "Bad Request", description);

    public static WireException NotFound(string description) => Make(StatusCodes.Status404NotFound, "Not Found", description);

    public static WireException NoSuchPath() => NotFound("There is nothing at this path.");

    public static WireException NotAcceptable() => Make(StatusCodes.Status406NotAcceptable, "Not Acceptable", "Wrong payload content-type");

    public static WireException Conflict(string description) => Make(StatusCodes.Status409Conflict, "Conflict", description);

    private static WireException Make(int status, string title, string description) =>
        new(new JsonAnswer(new JsonObject { ["code"] = status, ["title"] = title, ["description"] = description }, status));
}
