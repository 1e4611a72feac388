using Refit;

namespace Magnum.OpenStack.Orchestration;

/// <summary>
/// Heat v1: the stacks a cluster is made of. A stack is addressed by name and id, its canonical address;
/// Heat answers the short forms with a redirect, which is one more round trip.
/// </summary>
public interface IOrchestrationApi
{
    /// <summary>Starts a stack's creation; the answer comes before any resource is made.</summary>
    [Post("/stacks")]
    Task<StackCreated> CreateStackAsync([Body] CreateStackRequest request, CancellationToken cancellationToken = default);

    /// <summary>Shows what a creation would make, and its template errors, without making it.</summary>
    [Post("/stacks/preview")]
    Task<StackPreview> PreviewStackAsync([Body] CreateStackRequest request, CancellationToken cancellationToken = default);

    /// <summary>Finds the project's stacks of a name (one or none); deleted ones are left out.</summary>
    [Get("/stacks")]
    Task<StackList> ListStacksAsync(string? name = null, CancellationToken cancellationToken = default);

    /// <summary>Reads a stack. Outputs cost Heat much: ask for them only when the stack is complete.</summary>
    [Get("/stacks/{name}/{id}")]
    Task<StackDocument> GetStackAsync(
        string name,
        string id,
        [AliasAs("resolve_outputs")] bool resolveOutputs,
        CancellationToken cancellationToken = default);

    /// <summary>Starts an update; parameters not given keep their value.</summary>
    [Patch("/stacks/{name}/{id}")]
    Task UpdateStackAsync(
        string name, string id, [Body] UpdateStackRequest request, CancellationToken cancellationToken = default);

    /// <summary>Starts the deletion of a stack and all its resources.</summary>
    [Delete("/stacks/{name}/{id}")]
    Task DeleteStackAsync(string name, string id, CancellationToken cancellationToken = default);

    /// <summary>Lists resources, nested ones to a depth, e.g. only those with status <c>FAILED</c>.</summary>
    [Get("/stacks/{name}/{id}/resources")]
    Task<StackResourceList> ListResourcesAsync(
        string name,
        string id,
        [AliasAs("nested_depth")] int? nestedDepth = null,
        string? status = null,
        string? type = null,
        CancellationToken cancellationToken = default);

    /// <summary>Lists what happened in a stack, newest first with <paramref name="sortDirection"/> <c>desc</c>.</summary>
    [Get("/stacks/{name}/{id}/events")]
    Task<StackEventList> ListEventsAsync(
        string name,
        string id,
        [AliasAs("nested_depth")] int? nestedDepth = null,
        [AliasAs("sort_dir")] string? sortDirection = null,
        int? limit = null,
        CancellationToken cancellationToken = default);
}
