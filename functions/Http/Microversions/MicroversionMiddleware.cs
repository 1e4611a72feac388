using Magnum.Contracts.Microversions;
using Magnum.Functions.Http.Errors;
using Magnum.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Net.Http.Headers;

namespace Magnum.Functions.Http.Microversions;

/// <summary>Negotiates the microversion of a request, tells it in the answer's headers, and hides what it does not have.</summary>
public sealed class MicroversionMiddleware : IFunctionsWorkerMiddleware
{
    private static readonly string MinimumText = Text(Microversion.Minimum);
    private static readonly string MaximumText = Text(Microversion.Maximum);

    // One text a supported minor version; a header is set without building a string.
    private static readonly string[] Texts =
        [.. Enumerable.Range(0, Microversion.Maximum.Minor + 1).Select(minor => Text(new Microversion(Microversion.Maximum.Major, minor)))];

    /// <inheritdoc />
    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        var request = context.GetRequest();
        if (request.Endpoint?.Microversions is { } range)
        {
            var http = context.GetHttpContext()!;
            var version = MicroversionHeader.Parse(Requested(http.Request));
            SetHeaders(http.Response.Headers, version);
            if (!MicroversionHeader.IsSupported(version)) throw new MicroversionFault(version);
            if (version < range.Minimum)
            {
                throw FrameworkFault.NotAcceptable(
                    $"Version {version} was requested but the requested API {request.Endpoint.Name} is not supported for this version.");
            }
            request.Microversion = version;
        }
        return next(context);
    }

    private static string? Requested(HttpRequest request) =>
        request.Headers.TryGetValue(MicroversionHeader.Name, out var values) ? values.ToString() : null;

    private static void SetHeaders(IHeaderDictionary headers, Microversion version)
    {
        headers[MicroversionHeader.Name] = MicroversionHeader.IsSupported(version) ? Texts[version.Minor] : Text(version);
        headers[MicroversionHeader.Minimum] = MinimumText;
        headers[MicroversionHeader.Maximum] = MaximumText;
        headers.Append(HeaderNames.Vary, MicroversionHeader.Name);
    }

    private static string Text(Microversion version) => $"{ServiceTypes.Canonical} {version}";
}
