using Magnum.Functions.Http.Requests;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace Magnum.Functions.Http.Policies;

/// <summary>
/// Enforces what a function declares. A function that took enforcing upon itself and did not do it gets its answer withheld:
/// forgetting is an error that every test of the function finds, not a hole.
/// </summary>
public sealed class PolicyMiddleware(PolicyEnforcer policies) : IFunctionsWorkerMiddleware
{
    /// <inheritdoc />
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        var request = context.GetRequest();
        if (request.Endpoint is not { Public: null } endpoint)
        {
            await next(context);
            return;
        }

        var policy = endpoint.Policy ?? throw new InvalidOperationException($"{endpoint.Name} declares no policy");
        var caller = request.Caller;
        var self = new PolicyTarget(caller.ProjectId, caller.UserId);
        if (policy.AllProjects is { } allProjects && caller.IsAdmin) policies.Enforce(allProjects, caller, self);
        if (!policy.Inside)
        {
            policies.Enforce(policy.Name, caller, self);
            request.PolicyDecided = true;
        }
        await next(context);
        if (!request.PolicyDecided) throw new InvalidOperationException($"{endpoint.Name} did not enforce {policy.Name}");
    }
}
