using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Benchmarks.Runtime;

/// <summary>The trivial HTTP function.</summary>
public sealed class PingHttp
{
    private static readonly IResult Pong = Results.Text("pong");

    /// <summary>Answers at once.</summary>
    [Function(nameof(PingHttp))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "ping")] HttpRequest request) => Pong;
}
