using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Magnum.Sandbox.Kubernetes;

/// <summary>Bodies in the shapes of the Kubernetes API.</summary>
internal static class KubernetesAnswers
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Task JsonAsync(HttpContext http, JsonNode body, int status = StatusCodes.Status200OK) =>
        WriteAsync(http, body.ToJsonString(Relaxed), "application/json", status);

    public static Task TextAsync(HttpContext http, string body) =>
        WriteAsync(http, body, "text/plain; charset=utf-8", StatusCodes.Status200OK);

    public static Task UnauthorizedAsync(HttpContext http) => StatusAsync(http, 401, "Unauthorized", "Unauthorized");

    public static Task ForbiddenAsync(HttpContext http, string user) => StatusAsync(http, 403, "Forbidden",
        $"forbidden: User \"{user}\" cannot {(HttpMethods.IsGet(http.Request.Method) ? "get" : "change")} path \"{http.Request.Path}\"");

    public static Task NotFoundAsync(HttpContext http, string message = "the server could not find the requested resource") =>
        StatusAsync(http, 404, "NotFound", message);

    public static Task MethodNotAllowedAsync(HttpContext http) =>
        StatusAsync(http, 405, "MethodNotAllowed", "the server does not allow this method on the requested resource");

    private static Task StatusAsync(HttpContext http, int code, string reason, string message) => JsonAsync(http, new JsonObject
    {
        ["kind"] = "Status",
        ["apiVersion"] = "v1",
        ["metadata"] = new JsonObject(),
        ["status"] = "Failure",
        ["message"] = message,
        ["reason"] = reason,
        ["code"] = code,
    }, code);

    private static Task WriteAsync(HttpContext http, string body, string type, int status)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = type;
        var bytes = Encoding.UTF8.GetBytes(body);
        http.Response.ContentLength = bytes.Length;
        return http.Response.Body.WriteAsync(bytes, 0, bytes.Length);
    }
}
