using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Embedded.Tests.Functions;

/// <summary>Functions for middleware to work on.</summary>
public sealed class MiddlewareFunctions
{
    public string Prefix { get; init; } = "";

    [Function("Plain")]
    public string Plain([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "plain/{name}")] HttpRequest request, string name) =>
        request.Method == "GET" ? Prefix + name : "";

    [Function("Broken")]
    public Task<string> Broken([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "broken")] HttpRequest request) =>
        throw new InvalidOperationException(request.Path.Value!.TrimStart('/'));
}
