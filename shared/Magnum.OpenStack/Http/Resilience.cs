using System.Net.Http.Headers;
using Magnum.OpenStack.Sessions;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace Magnum.OpenStack.Http;

/// <summary>Retries and time limits of all calls: at most three attempts, each with its own limit.</summary>
internal static class Resilience
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    /// <summary>Validating a token is in the way of every request; Keystone answers soon or not at all.</summary>
    private static readonly TimeSpan IdentityLimit = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan ReadingLimit = TimeSpan.FromSeconds(30);

    /// <summary>Heat checks a whole template before it answers a creation.</summary>
    private static readonly TimeSpan WritingLimit = TimeSpan.FromSeconds(120);

    /// <summary>Adds the retries, and inside them the limit of an attempt.</summary>
    public static void Configure(ResiliencePipelineBuilder<HttpResponseMessage> pipeline)
    {
        // The network's time is the true one, also where a test moves the clock that tokens live by.
        pipeline.TimeProvider = TimeProvider.System;
        pipeline
            .AddRetry(new HttpRetryStrategyOptions
            {
                MaxRetryAttempts = 2,
                Delay = TimeSpan.FromMilliseconds(200),
                MaxDelay = LongestPause,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = args => ValueTask.FromResult(MayRepeat(args)),
                ShouldRetryAfterHeader = false,
                DelayGenerator = args => ValueTask.FromResult(PauseAskedFor(args.Outcome.Result?.Headers.RetryAfter)),
            })
            .AddTimeout(new HttpTimeoutStrategyOptions
            {
                TimeoutGenerator = args => ValueTask.FromResult(LimitOf(args)),
            });
    }

    // Repeating is safe when twice is as good as once, or when the request never left.
    private static bool MayRepeat(RetryPredicateArguments<HttpResponseMessage> args)
    {
        var method = args.Context.GetRequestMessage()?.Method;
        return HttpClientResiliencePredicates.IsTransient(args.Outcome)
            && (method == HttpMethod.Get || method == HttpMethod.Delete || method == HttpMethod.Put || method == HttpMethod.Head
                || args.Outcome.Exception is HttpRequestException
                {
                    HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError,
                });
    }

    // Null leaves the pause to the exponential back-off.
    private static TimeSpan? PauseAskedFor(RetryConditionHeaderValue? retryAfter) =>
        retryAfter?.Delta is { } pause ? (pause < LongestPause ? pause : LongestPause) : null;

    private static TimeSpan LimitOf(TimeoutGeneratorArguments args)
    {
        var request = args.Context.GetRequestMessage();
        if (request is null)
            return ReadingLimit;
        if (request.Options.TryGetValue(SessionHandler.Service, out var service) && service == ServiceTypes.Identity)
            return IdentityLimit;
        return request.Method == HttpMethod.Get ? ReadingLimit : WritingLimit;
    }
}
