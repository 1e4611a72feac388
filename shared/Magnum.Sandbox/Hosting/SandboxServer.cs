using System.Net;
using Magnum.Sandbox.Faults;
using Magnum.Sandbox.Journal;
using Magnum.Sandbox.Wire;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;

namespace Magnum.Sandbox.Hosting;

/// <summary>The web server of the sandbox: loopback only, deaf to the settings of the program around it.</summary>
internal static class SandboxServer
{
    public static async Task<WebApplication> StartAsync(SandboxContext context, CancellationToken cancellation)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, context.Options.Port);
        });
        // Not the core alone: a route of Heat's has a regular expression.
        builder.Services.AddRouting();
        builder.Services.AddSingleton<IHostLifetime, DetachedLifetime>();
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(2));
        // A start that fails is told by its exception.
        builder.Logging.AddConsole().SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        var app = builder.Build();
        app.Use(next => http => JournalMiddleware.InvokeAsync(context, http, next));
        app.Use(next => http => FaultMiddleware.InvokeAsync(context, http, next));
        app.Use(next => http => WireMiddleware.InvokeAsync(http, next));
        try
        {
            SandboxServices.Map(app, context);
            await app.StartAsync(cancellation);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
        context.Address = Address(app);
        return app;
    }

    private static string Address(WebApplication app) =>
        app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>()
            .Addresses.Single().TrimEnd('/');
}
