using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Magnum.Embedded.Http;

/// <summary>Writes what an HTTP function gave as response.</summary>
internal static class HttpResults
{
    public static Task WriteAsync(HttpContext http, object? result) => result switch
    {
        IResult typed => typed.ExecuteAsync(http),
        null => Task.CompletedTask,
        IActionResult action => ActionResults.WriteAsync(http, action),
        string text => WriteTextAsync(http, text),
        _ => http.Response.WriteAsJsonAsync(result, result.GetType(), http.RequestAborted),
    };

    private static Task WriteTextAsync(HttpContext http, string text)
    {
        http.Response.ContentType = "text/plain; charset=utf-8";
        return http.Response.WriteAsync(text, http.RequestAborted);
    }
}
