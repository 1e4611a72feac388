using Magnum.Embedded.Durable.History;

namespace Magnum.Embedded.Durable.Storage;

/// <summary>A message that a transaction put into an inbox; to be handed over once it is committed.</summary>
/// <param name="InstanceKey">For which orchestration.</param>
/// <param name="Message">What; null to have it begin.</param>
internal readonly record struct Delivery(long InstanceKey, Message? Message);
