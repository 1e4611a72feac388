using Magnum.Embedded.Store;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Magnum.Embedded.Hosting;

/// <summary>What the embedded runtime adds to the API it shares with the Functions worker.</summary>
public static class EmbeddedRuntimeExtensions
{
    /// <summary>Changes the runtime's options from their defaults. Later calls add to earlier ones.</summary>
    /// <returns>The same builder.</returns>
    public static FunctionsApplicationBuilder UseEmbeddedRuntime(
        this FunctionsApplicationBuilder builder, Action<EmbeddedOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        configure?.Invoke(EmbeddedHostBuilding.Options(builder.Properties));
        return builder;
    }

    /// <summary>
    /// Opens the store and takes it for this process, which else the start of the application does. Called before anything
    /// else is touched, it keeps a second process from changing what belongs to the first.
    /// </summary>
    /// <exception cref="StoreInUseException">Another process has the store.</exception>
    public static void ClaimEmbeddedStore(this IHost host)
    {
        ArgumentNullException.ThrowIfNull(host);
        host.Services.GetRequiredService<EmbeddedStore>();
    }

    /// <summary>The address a started application answers at, with its true port.</summary>
    /// <exception cref="InvalidOperationException">The application has not been started.</exception>
    public static Uri GetEmbeddedAddress(this IHost host)
    {
        ArgumentNullException.ThrowIfNull(host);
        var addresses = host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses;
        return addresses is { Count: > 0 }
            ? new Uri(addresses.First())
            : throw new InvalidOperationException("The application listens nowhere yet: start it first.");
    }
}
