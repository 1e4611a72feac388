using Magnum.OpenStack;
using Magnum.OpenStack.Sessions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Magnum.Shared.Tests.OpenStack;

/// <summary>The registered OpenStack parts over a <see cref="StubCloud"/> and a clock that stands still.</summary>
internal sealed class TestCloud : IDisposable
{
    private readonly ServiceProvider _services;

    public TestCloud(params (string Key, string Value)[] settings)
    {
        Time = new FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
        Stub = new StubCloud(Time);
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Time);
        services.AddOpenStack(Configuration(settings));
        services.AddHttpClient("openstack").ConfigurePrimaryHttpMessageHandler(() => Stub);
        _services = services.BuildServiceProvider();
    }

    public FakeTimeProvider Time { get; }

    public StubCloud Stub { get; }

    public OpenStackClients Clients => _services.GetRequiredService<OpenStackClients>();

    public KeystoneSessions Sessions => _services.GetRequiredService<KeystoneSessions>();

    public TokenValidator Validator => _services.GetRequiredService<TokenValidator>();

    public static IConfiguration Configuration(params (string Key, string Value)[] settings)
    {
        var values = new Dictionary<string, string?>
        {
            ["Keystone:AuthUrl"] = StubTokens.Keystone,
            ["Keystone:Username"] = "magnum",
            ["Keystone:Password"] = "secret",
            ["Keystone:ProjectName"] = "service",
            ["Keystone:TrusteeDomainName"] = "magnum",
            ["Keystone:TrusteeDomainAdmin"] = "magnum_domain_admin",
            ["Keystone:TrusteeDomainAdminPassword"] = "secret",
        };
        foreach (var (key, value) in settings)
            values[key] = value;
        return new ConfigurationBuilder().AddInMemoryCollection(values).Build();
    }

    public Task<CloudSession> ServiceAsync() => Sessions.ServiceAsync(CancellationToken.None);

    public void Dispose()
    {
        _services.Dispose();
        Stub.Dispose();
    }
}
