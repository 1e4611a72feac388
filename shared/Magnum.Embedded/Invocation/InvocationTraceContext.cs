using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Embedded.Invocation;

/// <summary>The current activity, or what the caller's headers say; noted at once, as requests are gone afterwards.</summary>
internal sealed class InvocationTraceContext(HttpContext? http) : TraceContext
{
    public override string TraceParent { get; } = Activity.Current?.Id ?? http?.Request.Headers.TraceParent.ToString() ?? "";

    public override string TraceState { get; } = Activity.Current?.TraceStateString ?? http?.Request.Headers.TraceState.ToString() ?? "";
}
