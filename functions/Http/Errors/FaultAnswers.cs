using Magnum.Certificates.Authority;
using Magnum.Domain.Faults;
using Magnum.Functions.Hosting.Settings;
using Magnum.OpenStack;
using Magnum.OpenStack.Sessions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Magnum.Functions.Http.Errors;

/// <summary>The one map from exceptions to answers. What is not listed is a 500 that says nothing about our insides.</summary>
public sealed class FaultAnswers(IOptions<ApiOptions> api, IOptions<KeystoneOptions> keystone)
{
    private const string UnexpectedText = "An unexpected error prevented the server from fulfilling the request.";

    /// <summary>The answer for <paramref name="exception"/>.</summary>
    public FaultAnswer For(Exception exception, HttpContext http) => exception switch
    {
        Fault fault => ErrorShapes.Handler(fault),
        CertificateRequestException refused => ErrorShapes.Handler(refused.ToFault()),
        FrameworkFault fault => ErrorShapes.Framework(fault, http),
        MicroversionFault fault => ErrorShapes.Microversion(fault, http),
        UnauthorizedFault fault => ErrorShapes.Unauthorized(fault, http, api.Value.WwwAuthenticateUri ?? keystone.Value.AuthUrl),
        KeystoneUnavailableException => ErrorShapes.KeystoneUnavailable(),
        EndpointNotFoundException missing => ErrorShapes.Handler(Faults.AuthorizationFailure(missing.Service, missing.Message)),
        OpenStackException failed => ErrorShapes.Handler(Faults.Unexpected($"The {failed.Service} service failed: {failed.ServiceMessage}", failed)),
        BadHttpRequestException bad => ErrorShapes.Handler(TransportFaults.Unreadable(bad.StatusCode)),
        _ => ErrorShapes.Handler(Faults.Unexpected(UnexpectedText, exception)),
    };
}
