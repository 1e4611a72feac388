using System.Text.Json.Nodes;
using Magnum.Sandbox.Wire;

namespace Magnum.Sandbox.Orchestration.Http;

/// <summary>Errors in Heat's shape.</summary>
internal static class HeatErrors
{
    public static WireException BadRequest(string message, string type = "HTTPBadRequest") => Error(400, "Bad Request", message, type);

    public static WireException BadTemplate(string message) => BadRequest(message, "InvalidTemplate");

    public static WireException InvalidTemplateVersion(string message) => BadRequest(message, "InvalidTemplateVersion");

    public static WireException Validation(string message) => BadRequest(message, "StackValidationFailed");

    public static WireException InvalidReference(string name, string place) =>
        BadRequest($"The specified reference \"{name}\" (in {place}) is incorrect.", "InvalidTemplateReference");

    public static WireException MissingParameter(string name) =>
        BadRequest($"The Parameter ({name}) was not provided.", "UserParameterMissing");

    public static WireException UnknownParameter(string name) =>
        BadRequest($"The Parameter ({name}) was not defined in template.", "UnknownUserParameter");

    public static WireException TooManyResources() =>
        BadRequest("Request limit exceeded: Maximum resources per stack exceeded.", "RequestLimitExceeded");

    public static WireException StackNotFound(string ident) =>
        Error(404, "Not Found", $"The Stack ({ident}) could not be found.", "EntityNotFound");

    public static WireException ResourceNotFound(string resource, string stack) =>
        Error(404, "Not Found", $"The Resource ({resource}) could not be found in Stack {stack}.", "ResourceNotFound");

    public static WireException OutputNotFound(string key) =>
        Error(404, "Not Found", $"Specified output key {key} not found.", "NotFound");

    public static WireException EventNotFound(string id) => Error(404, "Not Found", $"No event {id} found", "HTTPNotFound");

    public static WireException NotFound() => Error(404, "Not Found", "The resource could not be found.", "HTTPNotFound");

    public static WireException StackExists(string name) =>
        Error(409, "Conflict", $"The Stack ({name}) already exists.", "StackExists");

    public static WireException ActionInProgress(string name, string action) =>
        Error(409, "Conflict", $"Stack {name} already has an action ({action}) in progress.", "ActionInProgress");

    public static WireException Forbidden() =>
        Error(403, "Forbidden", "You are not authorized to complete this action.", "Forbidden");

    private static WireException Error(int code, string title, string message, string type) => new(new JsonAnswer(new JsonObject
    {
        ["code"] = code,
        ["title"] = title,
        ["explanation"] = code switch
        {
            400 => "The server could not comply with the request since it is either malformed or otherwise incorrect.",
            403 => "Access was denied to this resource.",
            404 => "The resource could not be found.",
            _ => "There was a conflict when trying to complete your request.",
        },
        ["error"] = new JsonObject { ["message"] = message, ["traceback"] = null, ["type"] = type },
    }, code));
}
