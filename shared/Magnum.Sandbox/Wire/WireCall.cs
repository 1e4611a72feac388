using System.Text.Json.Nodes;
using Magnum.Sandbox.Identity;

namespace Magnum.Sandbox.Wire;

/// <summary>A request with the token of its caller.</summary>
internal sealed class WireCall(HttpContext http, SandboxToken token)
{
    public HttpContext Http => http;

    public SandboxToken Token => token;

    /// <summary>The caller's project; empty for a token without one, which then owns nothing.</summary>
    public string ProjectId => token.ProjectId ?? "";

    /// <summary>Whether the caller may see what belongs to this project.</summary>
    public bool Sees(string projectId) => token.IsAdmin || projectId == token.ProjectId;

    /// <summary>A part of the path.</summary>
    public string Route(string name) => http.Request.RouteValues[name] as string ?? "";

    /// <summary>A query parameter's first value, or null.</summary>
    public string? Query(string name) => http.Request.Query.TryGetValue(name, out var values) ? values[0] : null;

    public Task<JsonObject> BodyAsync(string root, Func<string, WireException> bad) => WireBody.ReadAsync(http, root, bad);
}
