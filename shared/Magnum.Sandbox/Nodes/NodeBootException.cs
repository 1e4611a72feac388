namespace Magnum.Sandbox.Nodes;

/// <summary>A node could not do its work; the message is what it reports to Heat.</summary>
internal sealed class NodeBootException(string message) : Exception(message);
