using Microsoft.AspNetCore.Http;

namespace Magnum.Functions.Http.Errors;

/// <summary>
/// A request that no operation got to see: no such route, wrong method, unacceptable version or media type. Answered in shape
/// B, whose texts are shown only to a client that asks for JSON.
/// </summary>
public sealed class FrameworkFault : Exception
{
    private FrameworkFault(int status, string title, string detail, IReadOnlyList<string>? allow = null) : base(detail)
    {
        Status = status;
        Title = title;
        Allow = allow ?? [];
    }

    /// <summary>HTTP status.</summary>
    public int Status { get; }

    /// <summary>The reason phrase of the status.</summary>
    public string Title { get; }

    /// <summary>For the header <c>Allow</c>; empty when it is not sent.</summary>
    public IReadOnlyList<string> Allow { get; }

    /// <summary>No function has this path.</summary>
    public static FrameworkFault NotFound() =>
        new(StatusCodes.Status404NotFound, "Not Found", "");

    /// <summary>The path exists, but not with this method.</summary>
    public static FrameworkFault MethodNotAllowed(IReadOnlyList<string> allow) =>
        new(StatusCodes.Status405MethodNotAllowed, "Method Not Allowed", "", allow);

    /// <summary>The version header or the accepted media types cannot be satisfied.</summary>
    public static FrameworkFault NotAcceptable(string detail) =>
        new(StatusCodes.Status406NotAcceptable, "Not Acceptable", detail);
}
