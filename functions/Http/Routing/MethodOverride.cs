using Microsoft.AspNetCore.Http;

namespace Magnum.Functions.Http.Routing;

/// <summary>
/// The query parameter <c>_method</c>, by which a POST stands for another method. A GET stays one, so that no link changes
/// anything; with other methods the parameter means nothing and is refused as unknown.
/// </summary>
internal static class MethodOverride
{
    /// <summary>The parameter's name.</summary>
    public const string Parameter = "_method";

    /// <summary>The method that the request means, in upper case; null when it does not say.</summary>
    public static string? Of(HttpRequest request) =>
        request.QueryString.HasValue
        && (HttpMethods.IsPost(request.Method) || HttpMethods.IsGet(request.Method))
        && request.Query.TryGetValue(Parameter, out var asked)
            ? asked.ToString().ToUpperInvariant()
            : null;
}
