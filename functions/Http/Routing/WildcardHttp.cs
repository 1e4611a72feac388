using Magnum.Functions.Http.Answers;
using Magnum.Functions.Http.Authentication;
using Magnum.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Functions.Http.Routing;

/// <summary>
/// Gets every request that no other route matches, with any method. The host tries functions in the order of their names, so this name must
/// sort last. A path that is only spelt differently is handed to its function (<see cref="EndpointInvoker"/>); the rest is
/// answered with 404 or 405 by <see cref="UnmatchedMiddleware"/> before it gets here.
/// </summary>
public sealed class WildcardHttp(RequestContext request, IServiceProvider services)
{
    /// <summary>Calls the function that the normalised path means.</summary>
    [Function(nameof(WildcardHttp))]
    [Public(Fallback = true)]
    public Task<QueuedAnswer> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, Route = "{*path}")] HttpRequest http,
        FunctionContext context) =>
        EndpointInvoker.InvokeAsync(request, services, http, context);
}
