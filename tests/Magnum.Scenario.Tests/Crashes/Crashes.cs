using Magnum.Sandbox.Faults;
using Magnum.Scenario.Tests.Product;

namespace Magnum.Scenario.Tests.Crashes;

/// <summary>Kills the product at chosen instants: when a call reaches the cloud, when it has taken effect there, and in each step.</summary>
internal sealed class Crashes(ProductCloud cloud)
{
    private const double Long = 3600;

    // A start of the product takes a second or two, and there are more than a dozen of them.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);
    private readonly List<string> _met = [];
    private readonly List<HttpFault> _calls = [];

    /// <summary>How often the product was killed.</summary>
    public int Count => _met.Count;

    /// <summary>
    /// Kills twice at this call: first when the request has arrived and nothing was done, then, at its repetition, when it
    /// was done and the answer is on its way.
    /// </summary>
    public void Around(string service, string method, string path)
    {
        foreach (var afterHandling in new[] { false, true })
        {
            _calls.Add(new HttpFault
            {
                Service = service,
                Method = method,
                Path = path,
                Times = 1,
                LatencySeconds = Long,
                AfterHandling = afterHandling,
                Abort = true,
            });
        }
    }

    /// <summary>Lets the operation of the cluster run to its end, killing the product at the calls and once in each step.</summary>
    public async Task RunAsync(string clusterUuid, IReadOnlyList<string> steps)
    {
        var calls = new Queue<HttpFault>(_calls);
        var left = new Queue<string>(steps);
        Arm();
        Hold();
        await cloud.UntilAsync(async () =>
        {
            if (calls.TryPeek(out var call) && cloud.Sandbox.Faults.Rules.All(rule => rule.Id != call.Id))
            {
                calls.Dequeue();
                await KillAsync($"{(call.AfterHandling ? "after" : "before")} {call.Method} {call.Path}");
                Arm();
                return false;
            }

            var step = cloud.Scalar<string>("select step from operation where cluster_uuid = $uuid and finished_at is null", ("$uuid", clusterUuid));
            if (step is not null && left.TryPeek(out var held) && step == held)
            {
                left.Dequeue();
                Hold();
                await KillAsync(step);
            }
            return cloud.Scalar<int>("select count(*) from operation where cluster_uuid = $uuid and finished_at is null", ("$uuid", clusterUuid)) == 0;
        }, "the operation to end", Patience);
        calls.Should().BeEmpty("every call that makes or removes something must have been met; killed at {0}", string.Join(", ", _met));
        left.Should().BeEmpty("every step must have been met; killed at {0}", string.Join(", ", _met));

        void Arm()
        {
            if (calls.TryPeek(out var next)) cloud.Sandbox.Faults.Add(next);
        }

        void Hold() => cloud.HoldStep(left.TryPeek(out var next) ? next : null);
    }

    private async Task KillAsync(string place)
    {
        _met.Add(place);
        await cloud.KillAndRestartAsync();
    }
}
