using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;

namespace Magnum.Embedded.Http;

/// <summary>
/// Writes the action results of MVC without MVC's services. Results of other kinds run by themselves, so one that needs
/// MVC's services (views, links to actions) fails with the message of the missing service.
/// </summary>
internal static class ActionResults
{
    public static Task WriteAsync(HttpContext http, IActionResult result)
    {
        switch (result)
        {
            case ObjectResult value:
                return WriteObjectAsync(http, value);
            case JsonResult json:
                http.Response.StatusCode = json.StatusCode ?? StatusCodes.Status200OK;
                return WriteJsonAsync(http, json.Value, json.SerializerSettings as JsonSerializerOptions, json.ContentType);
            case ContentResult content:
                return WriteContentAsync(http, content);
            case FileContentResult file:
                return TypedResults.File(file.FileContents, file.ContentType, Name(file), file.EnableRangeProcessing, file.LastModified, file.EntityTag).ExecuteAsync(http);
            case FileStreamResult file:
                return TypedResults.File(file.FileStream, file.ContentType, Name(file), file.LastModified, file.EntityTag, file.EnableRangeProcessing).ExecuteAsync(http);
            case RedirectResult redirect:
                return TypedResults.Redirect(redirect.Url, redirect.Permanent, redirect.PreserveMethod).ExecuteAsync(http);
            default:
                return result.ExecuteResultAsync(Action(http));
        }
    }

    private static Task WriteObjectAsync(HttpContext http, ObjectResult result)
    {
        if (result.Value is ProblemDetails { Status: { } status } && result.StatusCode is null)
            result.StatusCode = status;
        result.OnFormatting(Action(http));
        http.Response.StatusCode = result.StatusCode ?? StatusCodes.Status200OK;
        var contentType = result.ContentTypes.Count > 0 ? result.ContentTypes[0] : null;
        return result.Value switch
        {
            null => Task.CompletedTask,
            string text => WriteTextAsync(http, text, contentType ?? "text/plain; charset=utf-8"),
            ProblemDetails => WriteJsonAsync(http, result.Value, null, contentType ?? "application/problem+json"),
            _ => WriteJsonAsync(http, result.Value, null, contentType),
        };
    }

    private static Task WriteContentAsync(HttpContext http, ContentResult result)
    {
        http.Response.StatusCode = result.StatusCode ?? StatusCodes.Status200OK;
        return WriteTextAsync(http, result.Content ?? "", result.ContentType ?? "text/plain; charset=utf-8");
    }

    private static Task WriteJsonAsync(HttpContext http, object? value, JsonSerializerOptions? options, string? contentType) =>
        http.Response.WriteAsJsonAsync(value, value?.GetType() ?? typeof(object), options, contentType, http.RequestAborted);

    private static Task WriteTextAsync(HttpContext http, string text, string contentType)
    {
        http.Response.ContentType = contentType;
        return http.Response.WriteAsync(text, http.RequestAborted);
    }

    private static string? Name(FileResult file) => string.IsNullOrEmpty(file.FileDownloadName) ? null : file.FileDownloadName;

    private static ActionContext Action(HttpContext http) => new(http, http.GetRouteData(), new ActionDescriptor());
}
