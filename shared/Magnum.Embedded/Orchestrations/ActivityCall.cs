namespace Magnum.Embedded.Orchestrations;

/// <summary>One call of an activity.</summary>
/// <param name="InstanceId">The calling orchestration.</param>
/// <param name="SerializedInput">JSON, or <see langword="null"/> for no input.</param>
internal sealed record ActivityCall(string InstanceId, string? SerializedInput);
