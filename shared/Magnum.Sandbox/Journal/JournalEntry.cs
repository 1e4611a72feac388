namespace Magnum.Sandbox.Journal;

/// <summary>A request that the sandbox answered.</summary>
/// <param name="At">When it came, by the sandbox's clock.</param>
/// <param name="Service">First part of the path, such as "identity"; "kubernetes" for the API of a cluster.</param>
/// <param name="Method">HTTP method.</param>
/// <param name="Path">Path and query.</param>
/// <param name="Status">Status of the answer; 0 when the connection was dropped.</param>
/// <param name="RequestId">The caller's X-Openstack-Request-Id, if any.</param>
public sealed record JournalEntry(
    DateTimeOffset At, string Service, string Method, string Path, int Status, string? RequestId);
