using Microsoft.DurableTask.Client;

namespace Magnum.Embedded.Tests.Durable;

public sealed class StoreFailureTests
{
    [Fact]
    public async Task A_step_that_cannot_be_stored_is_repeated_until_it_can()
    {
        var log = new LineLogger();
        await using var host = new DurableHost { Loggers = log };
        host.Tasks.Activity<int>("Echo", n => n).Orchestrator("Main", async context =>
        {
            context.SetCustomStatus("waiting");
            var first = await context.WaitForExternalEvent<int>("go");
            return first + await context.CallActivityAsync<int>("Echo", 1);
        });
        await host.OpenAsync();
        var id = await host.BeginAsync("Main");
        await host.UntilStatusAsync(id, "waiting");

        await host.Store.WriteAsync(t => { t.Execute("ALTER TABLE DurableActivity RENAME TO Gone"); });
        await host.Client.RaiseEventAsync(id, "go", 41);
        SpinWait.SpinUntil(() => log.Lines.Any(line => line.Contains("could not be stored")), TimeSpan.FromSeconds(20)).Should().BeTrue();
        (await host.Client.GetInstanceAsync(id))!.RuntimeStatus.Should().Be(OrchestrationRuntimeStatus.Running);
        await host.Store.WriteAsync(t => { t.Execute("ALTER TABLE Gone RENAME TO DurableActivity"); });

        var end = host.EndAsync(id);
        SpinWait.SpinUntil(() => Later(host, end), TimeSpan.FromSeconds(20)).Should().BeTrue();
        (await end).ReadOutputAs<int>().Should().Be(42);
        host.Tasks.Runs["Echo"].Should().Be(1);
    }

    private static bool Later(DurableHost host, Task end)
    {
        host.Time.Advance(TimeSpan.FromSeconds(1));
        return end.IsCompleted;
    }
}
