using Microsoft.AspNetCore.Http;

namespace Magnum.Functions.Http.Answers;

/// <summary>A status without a body, which is said to be empty even where that goes without saying (204).</summary>
internal sealed class EmptyAnswer(int status) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = status;
        httpContext.Response.ContentLength = 0;
        return Task.CompletedTask;
    }
}
