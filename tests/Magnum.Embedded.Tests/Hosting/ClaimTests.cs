using Magnum.Embedded.Hosting;
using Magnum.Embedded.Store;
using Magnum.Embedded.Tests.Orchestrations;

namespace Magnum.Embedded.Tests.Hosting;

public sealed class ClaimTests
{
    [Fact]
    public async Task A_store_can_be_claimed_before_anything_else_is_touched()
    {
        var setup = new FunctionsHostSetup(typeof(GreetingOrchestrator));
        await using var first = await FunctionsHost.StartAsync(setup);
        using var second = FunctionsHost.Build(setup, first.Folder);

        second.Invoking(host => host.ClaimEmbeddedStore()).Should().Throw<StoreInUseException>();

        await first.StopAsync();
        second.ClaimEmbeddedStore();
        await second.StartAsync();
        await second.StopAsync();
    }
}
