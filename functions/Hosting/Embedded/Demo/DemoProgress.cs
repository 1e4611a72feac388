using Spectre.Console;
using Spectre.Console.Rendering;

namespace Magnum.Functions.Hosting.Embedded.Demo;

/// <summary>Shows the steps of the demo: a living list on a terminal, one line a step elsewhere.</summary>
internal sealed class DemoProgress(IAnsiConsole console, TimeProvider time)
{
    private readonly long _start = time.GetTimestamp();

    /// <summary>A line of its own.</summary>
    public void Say(string text) => console.MarkupLine($"[grey]{Elapsed()}[/] {Markup.Escape(text)}");

    /// <summary>
    /// Follows <paramref name="current"/> (name of the present step, null at the end) through <paramref name="steps"/>
    /// until it has ended.
    /// </summary>
    public async Task FollowAsync(IReadOnlyList<string> steps, Func<Task<string?>> current, TimeSpan every, CancellationToken cancellation)
    {
        if (console.Profile.Capabilities.Interactive)
            await console.Live(Render(steps, 0)).StartAsync(live => FollowAsync(at => { live.UpdateTarget(Render(steps, at)); live.Refresh(); }));
        else
            await FollowAsync(at => { if (at < steps.Count) Say($"  {steps[at]}"); });

        async Task FollowAsync(Action<int> show)
        {
            var shown = -1;
            while (await current() is { } step)
            {
                var at = Index(step);
                while (shown < at) show(++shown);
                await Task.Delay(every, time, cancellation);
            }
            while (shown < steps.Count) show(++shown);
        }

        int Index(string step)
        {
            var at = steps.ToList().IndexOf(step);
            return at < 0 ? 0 : at;
        }
    }

    private IRenderable Render(IReadOnlyList<string> steps, int at) => new Rows(steps.Select((step, index) => index switch
    {
        _ when index < at => new Markup($"  [green]✓[/] {step}"),
        _ when index == at => new Markup($"  [yellow]●[/] {step} [grey]{Elapsed()}[/]"),
        _ => new Markup($"  [grey]·  {step}[/]"),
    }));

    private string Elapsed() => $"{time.GetElapsedTime(_start).TotalSeconds,5:0.0} s";
}
