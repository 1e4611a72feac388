using System.Diagnostics;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Magnum.Fuzz.Tests.App;
using Magnum.Fuzz.Tests.Requests;
using Magnum.Fuzz.Tests.Verdicts;
using Microsoft.FSharp.Core;

namespace Magnum.Fuzz.Tests;

/// <summary>
/// MAGNUM_FUZZ_REQUESTS says how many requests (10,000 unless set). A failure tells the one request that failed, made as simple as
/// possible, and the seed, which MAGNUM_FUZZ_SEED repeats (two numbers with a comma between).
/// </summary>
public sealed class AnyRequestTests(FuzzApp app, ITestOutputHelper output) : IClassFixture<FuzzApp>
{
    private const int Parallel = 4;
    private const int Representative = 100_000;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);
    private readonly Coverage _coverage = new();
    private const int RestockEvery = 500;
    private int _sent;

    [Fact]
    public void No_request_is_answered_with_a_5xx_a_leak_or_a_shapeless_error()
    {
        using var sender = new RequestSender(app);
        var requests = Arb.From(RequestGenerator.Any, request => request.Simpler());
        var count = int.Parse(Setting("MAGNUM_FUZZ_REQUESTS") ?? "10000", CultureInfo.InvariantCulture);
        var started = Stopwatch.GetTimestamp();
        Prop.ForAll(requests, request => JudgeAsync(sender, request).GetAwaiter().GetResult()).Check(Configuration(count));

        var taken = Stopwatch.GetElapsedTime(started);
        output.WriteLine($"{count} requests in {taken.TotalSeconds:0} s\n{_coverage}");
        if (count < Representative) return;
        _coverage.Unreached.Should().BeEmpty("each operation is to be carried out by some of {0} requests:\n{1}", count, _coverage);
        taken.Should().BeLessThan(Longest * ((double)count / Representative));
    }

    private static Config Configuration(int count)
    {
        var config = Config.QuickThrowOnFailure
            .WithMaxTest(count)
            .WithParallelRunConfig(FSharpOption<ParallelRunConfig>.Some(new ParallelRunConfig(Parallel)));
        if (Setting("MAGNUM_FUZZ_SEED")?.Split(',') is not [var seed, var gamma]) return config;
        var start = new Rnd(ulong.Parse(seed, CultureInfo.InvariantCulture), ulong.Parse(gamma, CultureInfo.InvariantCulture));
        return config.WithReplay(FSharpOption<Replay>.Some(new Replay(start, FSharpOption<int>.None)));
    }

    private static string? Setting(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

    private async Task JudgeAsync(RequestSender sender, FuzzRequest request)
    {
        if (Interlocked.Increment(ref _sent) % RestockEvery == 0) await app.RestockAsync();
        var answer = await sender.SendAsync(request);
        _coverage.Add(request, answer);
        if (Verdict.Of(request, answer) is { } problem)
            throw new InvalidOperationException($"{problem}: {answer.Status} {answer.Body}\n{request}");
    }
}
