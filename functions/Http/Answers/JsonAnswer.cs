using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace Magnum.Functions.Http.Answers;

/// <summary>Writes a record as JSON by generated code, straight into the response.</summary>
internal sealed class JsonAnswer<T>(int status, T value, JsonTypeInfo<T> type) : IResult
{
    private const string MediaType = "application/json";

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = status;
        response.ContentType = MediaType;
        return JsonSerializer.SerializeAsync(response.BodyWriter, value, type, httpContext.RequestAborted);
    }
}
