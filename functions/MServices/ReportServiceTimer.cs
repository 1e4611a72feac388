using Magnum.Data;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;

namespace Magnum.Functions.MServices;

/// <summary>The heartbeat: says that the conductor's functions run here.</summary>
public sealed class ReportServiceTimer(MagnumServices services, IOptions<MServiceOptions> options)
{
    private const string Binary = "magnum-conductor";

    /// <summary>Notes the heartbeat, also at the start.</summary>
    [Function(nameof(ReportServiceTimer))]
    public Task Run([TimerTrigger("%MServices:ReportSchedule%", RunOnStartup = true)] TimerInfo timer, CancellationToken cancellation) =>
        services.ReportAsync(options.Value.Host ?? Environment.MachineName, Binary, cancellation);
}
