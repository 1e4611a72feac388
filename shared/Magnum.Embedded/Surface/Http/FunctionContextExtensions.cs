using Magnum.Embedded.Invocation;
using Microsoft.AspNetCore.Http;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>ASP.NET Core by way of the invocation.</summary>
public static class FunctionContextExtensions
{
    /// <summary>The request, or <see langword="null"/> when something other than HTTP started the function.</summary>
    public static HttpContext? GetHttpContext(this FunctionContext context) =>
        context is EmbeddedFunctionContext embedded
            ? embedded.HttpContext
            : context.Items.TryGetValue(EmbeddedFunctionContext.HttpContextItem, out var http) ? http as HttpContext : null;
}
