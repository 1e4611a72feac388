using System.Net;

namespace Magnum.OpenStack;

/// <summary>A call to an OpenStack service failed: the service refused it, answered nonsense, or could not be reached.</summary>
public class OpenStackException : Exception
{
    /// <summary>Creates the error of a call that got an answer, or none when <paramref name="statusCode"/> is null.</summary>
    internal OpenStackException(FailedCall call, HttpStatusCode? statusCode, string serviceMessage, Exception? cause = null)
        : base(call.Describe(statusCode, serviceMessage), cause)
    {
        (Service, Method, Uri) = (call.Service, call.Method, call.Uri);
        (StatusCode, ServiceMessage) = (statusCode, serviceMessage);
    }

    /// <summary>Creates an error that says <paramref name="cause"/> in better words.</summary>
    private protected OpenStackException(string message, OpenStackException cause)
        : base(message, cause)
    {
        (Service, Method, Uri) = (cause.Service, cause.Method, cause.Uri);
        (StatusCode, ServiceMessage) = (cause.StatusCode, cause.ServiceMessage);
    }

    /// <summary>Creates an error that needed no call.</summary>
    private protected OpenStackException(string service, string message)
        : base(message)
    {
        (Service, Method, ServiceMessage) = (service, HttpMethod.Get, message);
    }

    /// <summary>The service type, e.g. <c>orchestration</c>.</summary>
    public string Service { get; }

    /// <summary>The method of the request.</summary>
    public HttpMethod Method { get; }

    /// <summary>The address of the request; null when none was sent.</summary>
    public Uri? Uri { get; }

    /// <summary>The answer's status; null when there was no answer.</summary>
    public HttpStatusCode? StatusCode { get; }

    /// <summary>The service's own words, or why there are none.</summary>
    public string ServiceMessage { get; }

    /// <summary>The token is invalid or expired (401).</summary>
    public bool IsUnauthorized => StatusCode is HttpStatusCode.Unauthorized;

    /// <summary>The caller may not do this (403).</summary>
    public bool IsForbidden => StatusCode is HttpStatusCode.Forbidden;

    /// <summary>There is no such object (404, or 410 of one that was deleted).</summary>
    public bool IsNotFound => StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone;

    /// <summary>The object exists already or is in a state that does not allow the call (409).</summary>
    public bool IsConflict => StatusCode is HttpStatusCode.Conflict;

    /// <summary>Repeating the same call later may help: no answer, too many requests, or a fault of the service (5xx).</summary>
    public virtual bool IsUnavailable =>
        StatusCode is null or HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests || (int)StatusCode >= 500;
}
