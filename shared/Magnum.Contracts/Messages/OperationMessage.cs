using System.Text.Json.Serialization;

namespace Magnum.Contracts.Messages;

/// <summary>Tells the conductor that an operation waits; everything else stands in the database.</summary>
/// <param name="OperationId">The operation's id, which is also the orchestration's.</param>
public sealed record OperationMessage([property: JsonPropertyName("operation_id")] string OperationId);
