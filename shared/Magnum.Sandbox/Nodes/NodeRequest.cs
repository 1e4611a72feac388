using System.Text.Json.Nodes;

namespace Magnum.Sandbox.Nodes;

/// <summary>A request of a node.</summary>
internal sealed record NodeRequest(HttpMethod Method, Uri Address, string? Token = null, JsonObject? Body = null);
