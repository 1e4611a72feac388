using Magnum.OpenStack.Http;
using Magnum.OpenStack.Sessions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Magnum.OpenStack;

/// <summary>Registration of everything that talks to OpenStack.</summary>
public static class OpenStackRegistration
{
    /// <summary>
    /// Adds <see cref="OpenStackClients"/>, <see cref="KeystoneSessions"/> and <see cref="TokenValidator"/> (each once per process)
    /// with the settings of the sections <c>Keystone</c> and <c>Keystone:TokenCache</c>, which are checked at start.
    /// </summary>
    public static IServiceCollection AddOpenStack(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<KeystoneOptions>().Bind(configuration.GetSection(KeystoneOptions.Section)).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<KeystoneOptions>, KeystoneOptionsValidator>());
        services.AddOptions<TokenCacheOptions>()
            .Bind(configuration.GetSection(TokenCacheOptions.Section))
            .Validate(options => options.MaxEntries >= 1, "Keystone:TokenCache:MaxEntries must be at least 1")
            .Validate(options => options.MaxAgeSeconds is null or >= 0, "Keystone:TokenCache:MaxAgeSeconds must be 0 or more")
            .Validate(options => options.NegativeAgeSeconds >= 0, "Keystone:TokenCache:NegativeAgeSeconds must be 0 or more")
            .ValidateOnStart();
        services.AddOpenStackHandlers();
        services.TryAddSingleton<OpenStackTransport>();
        services.TryAddSingleton<OpenStackClients>();
        services.TryAddSingleton<KeystoneSessions>();
        services.TryAddSingleton<TokenValidator>();
        return services;
    }
}
