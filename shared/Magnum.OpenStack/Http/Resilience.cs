using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace Magnum.OpenStack.Http;

/// <summary>Retries and time limits of all calls.</summary>
internal static class Resilience
{
    /// <summary>Two retries of what may be repeated, each attempt with its own limit: at most about 100 s in all for a reading call.</summary>
    public static void Configure(ResiliencePipelineBuilder<HttpResponseMessage> pipeline)
    {
        pipeline
            .AddRetry(new HttpRetryStrategyOptions
            {
                MaxRetryAttempts = 2,
                Delay = TimeSpan.FromMilliseconds(200),
                MaxDelay = TimeSpan.FromSeconds(10),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
            })
            .AddTimeout(TimeSpan.FromSeconds(30));
    }
}
