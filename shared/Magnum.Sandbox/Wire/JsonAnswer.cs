using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Magnum.Sandbox.Wire;

/// <summary>An answer whose body is a JSON tree, written without an intermediate string.</summary>
internal sealed class JsonAnswer(JsonNode body, int status = StatusCodes.Status200OK) : IResult
{
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public Dictionary<string, string> Headers { get; } = new(StringComparer.OrdinalIgnoreCase);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = status;
        response.ContentType = "application/json";
        foreach (var (name, value) in Headers)
            response.Headers[name] = value;
        if (HttpMethods.IsHead(httpContext.Request.Method))
            return;
        await using (var writer = new Utf8JsonWriter(response.BodyWriter, Relaxed))
            body.WriteTo(writer);
        await response.BodyWriter.FlushAsync(httpContext.RequestAborted);
    }
}
