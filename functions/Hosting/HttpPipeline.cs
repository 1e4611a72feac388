using Magnum.Functions.Http.Authentication;
using Magnum.Functions.Http.Cors;
using Magnum.Functions.Http.Errors;
using Magnum.Functions.Http.Microversions;
using Magnum.Functions.Http.Policies;
using Magnum.Functions.Http.Requests;
using Magnum.Functions.Http.Routing;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Hosting;

namespace Magnum.Functions.Hosting;

/// <summary>What a request passes before its function runs, outermost first. Other triggers pass none of it.</summary>
public static class HttpPipeline
{
    /// <summary>Adds the middlewares in their order.</summary>
    public static void UseHttpPipeline(this IFunctionsWorkerApplicationBuilder app)
    {
        app.UseWhen<CorsMiddleware>(HttpEndpoints.IsApi);                // 200 to OPTIONS, Access-Control-*
        app.UseWhen<RequestIdMiddleware>(HttpEndpoints.IsApi);           // x-openstack-request-id
        app.UseWhen<FaultMiddleware>(HttpEndpoints.IsApi);               // whatever is thrown below becomes an answer
        app.UseWhen<EndpointMiddleware>(HttpEndpoints.IsApi);            // which function is meant
        app.UseWhen<KeystoneMiddleware>(HttpEndpoints.IsApi);            // 401, 503
        app.UseWhen<ContentNegotiationMiddleware>(HttpEndpoints.IsApi);  // 406
        app.UseWhen<UnmatchedMiddleware>(HttpEndpoints.IsApi);           // 404, 405
        app.UseWhen<MicroversionMiddleware>(HttpEndpoints.IsApi);        // 406, OpenStack-API-Version
        app.UseWhen<ArgumentsMiddleware>(HttpEndpoints.IsApi);           // 400, 415
        app.UseWhen<PolicyMiddleware>(HttpEndpoints.IsApi);              // 403
        app.UseWhen<ReroutingMiddleware>(HttpEndpoints.IsApi);           // ?_method=
    }
}
