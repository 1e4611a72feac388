using System.Text.Json.Nodes;

namespace Magnum.Sandbox.Nodes;

/// <summary>The answer: its body, null when it is no JSON, and a new token if it brought one.</summary>
internal sealed record NodeAnswer(JsonNode? Body, string? SubjectToken);
