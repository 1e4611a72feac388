using System.Net;
using System.Text;
using Magnum.Sandbox.Wire;

namespace Magnum.Sandbox.Image;

/// <summary>Glance answers errors as a small HTML page.</summary>
internal static class GlanceErrors
{
    public static WireException BadRequest(string message) => Make(StatusCodes.Status400BadRequest, "400 Bad Request", message);

    public static WireException NotFound(string message) => Make(StatusCodes.Status404NotFound, "404 Not Found", message);

    public static WireException NoSuchPath() => NotFound("The resource could not be found.");

    private static WireException Make(int status, string title, string message) => new(Results.Text(
        $"<html>\n <head>\n  <title>{title}</title>\n </head>\n <body>\n  <h1>{title}</h1>\n  {WebUtility.HtmlEncode(message)}<br /><br />\n\n\n </body>\n</html>",
        "text/html", Encoding.UTF8, status));
}
