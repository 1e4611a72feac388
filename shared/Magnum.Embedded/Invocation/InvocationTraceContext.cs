using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Embedded.Invocation;

/// <summary>The current activity, or what the caller's headers say.</summary>
internal sealed class InvocationTraceContext(HttpContext? http) : TraceContext
{
    private readonly Activity? _activity = Activity.Current;

    public override string TraceParent => _activity?.Id ?? http?.Request.Headers.TraceParent.ToString() ?? "";

    public override string TraceState => _activity?.TraceStateString ?? http?.Request.Headers.TraceState.ToString() ?? "";
}
