using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Magnum.Benchmarks.Api;

/// <summary>What the API is compared with: an ASP.NET endpoint that does nothing, served by Kestrel as the product's is.</summary>
internal static class EmptyServer
{
    /// <summary>The word on the command line that makes this process the server; the port follows.</summary>
    public const string Command = "empty-server";

    /// <summary>Serves until the process is ended.</summary>
    public static async Task RunAsync(string port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        var app = builder.Build();
        app.Map("/{**path}", (HttpContext _) => Task.CompletedTask);
        await app.RunAsync();
    }
}
