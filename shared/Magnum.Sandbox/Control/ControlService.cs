using System.Text.Json;
using Magnum.Sandbox.Faults;

namespace Magnum.Sandbox.Control;

/// <summary>The sandbox's own controls under /sandbox: faults, journal and clock. They need no token.</summary>
internal sealed class ControlService
{
    public static void Map(IEndpointRouteBuilder routes, SandboxContext context)
    {
        On(routes, HttpMethods.Get, "/sandbox/faults", _ => Json(context.Faults.Rules.Select(FaultDocument.Of)));
        On(routes, HttpMethods.Delete, "/sandbox/faults", _ =>
        {
            context.Faults.Clear();
            return Results.NoContent();
        });
        On(routes, HttpMethods.Delete, "/sandbox/faults/{id}", http =>
            context.Faults.Remove((string)http.Request.RouteValues["id"]!)
                ? Results.NoContent()
                : Problem(StatusCodes.Status404NotFound, "There is no such fault."));
        OnBody<FaultDocument>(routes, "/sandbox/faults", fault => AddFault(context, fault));
        On(routes, HttpMethods.Get, "/sandbox/journal", _ => Json(context.Journal.Entries));
        On(routes, HttpMethods.Delete, "/sandbox/journal", _ =>
        {
            context.Journal.Clear();
            return Results.NoContent();
        });
        On(routes, HttpMethods.Get, "/sandbox/clock", _ => Json(Now(context)));
        OnBody<ClockMove>(routes, "/sandbox/clock", move => Move(context, move));
    }

    private static IResult AddFault(SandboxContext context, FaultDocument document)
    {
        IFaultRule? rule = document.Http is { } http ? http : document.Stack;
        if (rule is null || (document.Http is not null && document.Stack is not null))
            return Problem(StatusCodes.Status400BadRequest, "Give exactly one of \"http\" and \"stack\".");
        context.Faults.Add(rule);
        return Json(FaultDocument.Of(rule), StatusCodes.Status201Created);
    }

    private static IResult Move(SandboxContext context, ClockMove move)
    {
        if (!(move.AdvanceSeconds is >= 0 and < 1e9))
            return Problem(StatusCodes.Status400BadRequest, "\"advance_seconds\" must be 0 or more; the clock never goes back.");
        context.Clock.Advance(TimeSpan.FromSeconds(move.AdvanceSeconds));
        return Json(Now(context));
    }

    private static ClockDocument Now(SandboxContext context) => new(context.Time.GetUtcNow(), context.Clock.Skipped.TotalSeconds);

    private static void OnBody<TBody>(IEndpointRouteBuilder routes, string pattern, Func<TBody, IResult> handle) where TBody : class =>
        routes.MapPost(pattern, async http =>
        {
            IResult answer;
            try
            {
                var body = await JsonSerializer.DeserializeAsync<TBody>(http.Request.Body, ControlJson.Format, http.RequestAborted);
                answer = body is null ? Problem(StatusCodes.Status400BadRequest, "The body is null.") : handle(body);
            }
            catch (Exception problem) when (problem is JsonException or ArgumentException)
            {
                answer = Problem(StatusCodes.Status400BadRequest, problem.Message);
            }
            await answer.ExecuteAsync(http);
        });

    private static void On(IEndpointRouteBuilder routes, string method, string pattern, Func<HttpContext, IResult> handle) =>
        routes.MapMethods(pattern, [method], http => handle(http).ExecuteAsync(http));

    private static IResult Json<T>(T value, int status = StatusCodes.Status200OK) =>
        Results.Text(JsonSerializer.SerializeToUtf8Bytes(value, ControlJson.Format), "application/json", status);

    private static IResult Problem(int status, string message) => Json(new { Error = message }, status);

    private sealed record ClockMove(double AdvanceSeconds);

    private sealed record ClockDocument(DateTimeOffset Now, double SkippedSeconds);
}
