using Microsoft.AspNetCore.Http;

namespace Magnum.Functions.Http.Answers;

/// <summary>A 200 with JSON that was written before.</summary>
internal sealed class BytesAnswer(byte[] json) : IResult
{
    private const string MediaType = "application/json";

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = MediaType;
        response.ContentLength = json.Length;
        return response.BodyWriter.WriteAsync(json, httpContext.RequestAborted).AsTask();
    }
}
