using System.Text.Json;

namespace Magnum.OpenStack.Orchestration;

/// <summary>The answer to a creation.</summary>
/// <param name="Stack">Where the new stack is.</param>
public sealed record StackCreated(StackReference Stack);

/// <summary>A stack's id.</summary>
/// <param name="Id">The stack's id.</param>
public sealed record StackReference(string Id);

/// <summary>The answer to a preview.</summary>
/// <param name="Stack">The stack as it would be.</param>
public sealed record StackPreview(PreviewedStack Stack);

/// <summary>A stack that was not made.</summary>
/// <param name="StackName">Its name.</param>
/// <param name="Resources">The resources it would have, as Heat shows them.</param>
public sealed record PreviewedStack(string StackName, JsonElement Resources);

/// <summary>A list of stacks.</summary>
/// <param name="Stacks">The stacks that match, without outputs and parameters.</param>
public sealed record StackList(IReadOnlyList<Stack> Stacks);

/// <summary>A stack as answered.</summary>
/// <param name="Stack">The stack.</param>
public sealed record StackDocument(Stack Stack);

/// <summary>A stack's state.</summary>
/// <param name="Id">The stack's id.</param>
/// <param name="StackName">Unique in the project.</param>
/// <param name="StackStatus">Action and status, e.g. <c>CREATE_IN_PROGRESS</c>, <c>DELETE_COMPLETE</c>.</param>
/// <param name="StackStatusReason">Why, in Heat's words.</param>
/// <param name="Outputs">The outputs, when they were asked for.</param>
/// <param name="Parameters">The parameters' values; hidden ones show as asterisks.</param>
/// <param name="TimeoutMins">Minutes until Heat gives up.</param>
public sealed record Stack(
    string Id,
    string StackName,
    string StackStatus,
    string? StackStatusReason = null,
    IReadOnlyList<StackOutput>? Outputs = null,
    IReadOnlyDictionary<string, JsonElement>? Parameters = null,
    int? TimeoutMins = null);

/// <summary>One output of a stack.</summary>
/// <param name="OutputKey">The output's name.</param>
/// <param name="OutputValue">Its value: text, list, map or null.</param>
/// <param name="OutputError">Why it has no value.</param>
public sealed record StackOutput(string OutputKey, JsonElement OutputValue = default, string? OutputError = null);

/// <summary>A list of resources.</summary>
/// <param name="Resources">The resources that match.</param>
public sealed record StackResourceList(IReadOnlyList<StackResource> Resources);

/// <summary>One resource of a stack.</summary>
/// <param name="ResourceName">Its name in the template.</param>
/// <param name="ResourceType">Its type, e.g. <c>OS::Nova::Server</c>.</param>
/// <param name="ResourceStatus">Action and status, e.g. <c>CREATE_FAILED</c>.</param>
/// <param name="ResourceStatusReason">Why, in the words of Heat or of the service behind the resource.</param>
/// <param name="PhysicalResourceId">The id of the thing made.</param>
/// <param name="ParentResource">The name of the resource in the outer stack that holds this one; null at the top.</param>
/// <param name="Links">Where the resource is, and its stack; by these, unlike by names, a resource finds the one that holds it.</param>
public sealed record StackResource(
    string ResourceName,
    string ResourceType,
    string ResourceStatus,
    string? ResourceStatusReason = null,
    string? PhysicalResourceId = null,
    string? ParentResource = null,
    IReadOnlyList<ResourceLink>? Links = null)
{
    /// <summary>Whether this resource is part of the stack that <paramref name="outer"/> nests.</summary>
    public bool IsIn(StackResource outer) => Link("stack") is { } stack && stack == outer?.Link("nested");

    private string? Link(string rel) => Links?.FirstOrDefault(link => link.Rel == rel)?.Href;
}

/// <summary>Something that belongs to a resource.</summary>
/// <param name="Href">Its address.</param>
/// <param name="Rel"><c>self</c>; <c>stack</c> for the one that it is in, <c>nested</c> for the one that it is made of.</param>
public sealed record ResourceLink(string Href, string Rel);

/// <summary>A list of events.</summary>
/// <param name="Events">The events that match.</param>
public sealed record StackEventList(IReadOnlyList<StackEvent> Events);

/// <summary>One thing that happened in a stack.</summary>
/// <param name="ResourceName">The resource it happened to, or the stack's name.</param>
/// <param name="ResourceStatus">Action and status.</param>
/// <param name="ResourceStatusReason">Why.</param>
/// <param name="EventTime">When, as Heat writes it.</param>
/// <param name="PhysicalResourceId">The id of the thing made.</param>
public sealed record StackEvent(
    string ResourceName,
    string ResourceStatus,
    string? ResourceStatusReason = null,
    string? EventTime = null,
    string? PhysicalResourceId = null);
