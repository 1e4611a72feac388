using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;

namespace Magnum.Functions.Http.Requests;

/// <summary>Gives each request an id: in the answer's header, in every log line, in the operations it starts.</summary>
public sealed class RequestIdMiddleware(ILogger<RequestIdMiddleware> logger) : IFunctionsWorkerMiddleware
{
    /// <summary>The header with the id.</summary>
    public const string Header = "x-openstack-request-id";

    /// <inheritdoc />
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        var id = string.Concat("req-", Guid.NewGuid().ToString());
        context.GetRequest().RequestId = id;
        context.GetHttpContext()!.Response.Headers[Header] = id;
        using (logger.BeginScope(new KeyValuePair<string, object>("RequestId", id)))
            await next(context);
    }
}
