using Magnum.Functions.Http.Errors;
using Magnum.Functions.Http.Policies;
using Magnum.Functions.Http.Requests;
using Magnum.OpenStack.Sessions;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace Magnum.Functions.Http.Authentication;

/// <summary>
/// Lets in who has a token that Keystone confirms. Identity comes from the token alone; identity headers of the client are
/// never looked at.
/// </summary>
public sealed class KeystoneMiddleware(TokenValidator tokens, PolicyEnforcer policies) : IFunctionsWorkerMiddleware
{
    private const string Header = "X-Auth-Token";

    /// <inheritdoc />
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        var request = context.GetRequest();
        if (request.Endpoint?.Public is null && !request.IsPublicPath)
        {
            var http = context.GetHttpContext()!;
            request.Caller = await IdentifyAsync(http);
        }
        await next(context);
    }

    private async ValueTask<Caller> IdentifyAsync(HttpContext http)
    {
        var header = http.Request.Headers[Header];
        if (header is not [{ Length: > 0 } text]) throw new UnauthorizedFault();
        var token = await tokens.ValidateAsync(text, http.RequestAborted) ?? throw new UnauthorizedFault();
        return new Caller(token, policies.IsAdmin(token));
    }
}
