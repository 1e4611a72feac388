using Magnum.Embedded.Durable;

namespace Magnum.Embedded.Tests.Durable;

public sealed class DurableOptionsTests
{
    [Fact]
    public void Without_limits_in_host_json_ten_run_for_each_processor()
    {
        var most = 10 * Environment.ProcessorCount;
        new DurableOptions().Should().BeEquivalentTo(new { MaxConcurrentActivities = most, MaxConcurrentOrchestrators = most });
    }
}
