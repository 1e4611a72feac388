using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Embedded.Invocation;

/// <summary>The current activity, or what the caller's headers say; noted at once, as requests are gone afterwards.</summary>
internal sealed class InvocationTraceContext(HttpContext? http) : TraceContext
{
    public override string TraceParent { get; } = Activity.Current?.Id ?? http?.Request.Headers.TraceParent.ToString() ?? "";

    // An activity that was made without a state has an empty one.
    public override string TraceState { get; } = Activity.Current?.TraceStateString is { Length: > 0 } state
        ? state
        : http?.Request.Headers.TraceState.ToString() ?? "";
}
