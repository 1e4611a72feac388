using System.Net;
using Magnum.Embedded.Queues;
using Magnum.Embedded.Tests.Hosting;

namespace Magnum.Embedded.Tests.Functions;

/// <summary>A setting switches a function off, as on the true host.</summary>
public sealed class DisabledFunctionTests
{
    [Theory]
    [InlineData("AzureWebJobs.Plain.Disabled", "true", HttpStatusCode.NotFound)]
    [InlineData("AzureWebJobs:Plain:Disabled", "1", HttpStatusCode.NotFound)]
    [InlineData("AzureWebJobs.Plain.Disabled", "false", HttpStatusCode.OK)]
    [InlineData("AzureWebJobs.Other.Disabled", "true", HttpStatusCode.OK)]
    public async Task A_function_answers_unless_its_own_setting_switches_it_off(string setting, string value, HttpStatusCode status)
    {
        var setup = new FunctionsHostSetup(typeof(MiddlewareFunctions)) { Settings = new() { [setting] = value } };
        await using var host = await FunctionsHost.StartAsync(setup);

        (await host.Http.GetAsync("/plain/a")).StatusCode.Should().Be(status);
    }

    [Fact]
    public async Task Messages_wait_for_a_function_that_is_switched_off()
    {
        var setup = new FunctionsHostSetup(typeof(ScopedFunctions)) { Settings = new() { ["AzureWebJobs.Message.Disabled"] = "true", ["AzureWebJobs.Tick.Disabled"] = "true" } };
        await using var host = await FunctionsHost.StartAsync(setup);
        var queue = host.Get<QueueDirectory>().Get(new QueueAddress(QueueAddress.DefaultConnection, "scoped"));

        await queue.SendAsync([BinaryData.FromString("one")], default);

        (await queue.ReceiveAsync(1, TimeSpan.FromMinutes(1), default)).Should().ContainSingle();
    }
}
