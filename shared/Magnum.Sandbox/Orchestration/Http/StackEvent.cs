using Magnum.Sandbox.Orchestration.Resources;

namespace Magnum.Sandbox.Orchestration.Http;

/// <summary>Something that happened to a stack or, with a node, to a resource. Its id is the same whenever it is worked out.</summary>
internal sealed record StackEvent(Guid Id, DateTimeOffset At, string Name, string Status, string Reason, ResourceNode? Node);
