using Microsoft.AspNetCore.Http;

namespace Magnum.Functions.Http.Answers;

/// <summary>A status with a plain or HTML text.</summary>
internal sealed class TextAnswer(int status, string text, string mediaType = "text/plain") : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = status;
        httpContext.Response.ContentType = mediaType;
        return httpContext.Response.WriteAsync(text, httpContext.RequestAborted);
    }
}
