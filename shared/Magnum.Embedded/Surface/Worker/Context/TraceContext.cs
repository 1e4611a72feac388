using System.Collections.Immutable;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>The distributed trace an invocation belongs to.</summary>
public abstract class TraceContext
{
    /// <summary>W3C <c>traceparent</c>, empty without a trace.</summary>
    public abstract string TraceParent { get; }

    /// <summary>W3C <c>tracestate</c>, empty without one.</summary>
    public abstract string TraceState { get; }

    /// <summary>Further facts about the trace.</summary>
    public virtual IReadOnlyDictionary<string, string> Attributes => ImmutableDictionary<string, string>.Empty;

    /// <summary>W3C baggage.</summary>
    public virtual IReadOnlyDictionary<string, string> Baggage => ImmutableDictionary<string, string>.Empty;
}
