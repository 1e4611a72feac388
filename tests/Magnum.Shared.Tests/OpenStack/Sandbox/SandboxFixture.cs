using Magnum.OpenStack;
using Magnum.OpenStack.Sessions;
using Magnum.Sandbox;
using Microsoft.Extensions.DependencyInjection;

namespace Magnum.Shared.Tests.OpenStack.Sandbox;

/// <summary>One simulated cloud and the clients configured for it.</summary>
public sealed class SandboxFixture : IAsyncLifetime
{
    private SandboxCloud? _sandbox;
    private ServiceProvider? _services;

    public OpenStackClients Clients => _services!.GetRequiredService<OpenStackClients>();

    public KeystoneSessions Sessions => _services!.GetRequiredService<KeystoneSessions>();

    public TokenValidator Validator => _services!.GetRequiredService<TokenValidator>();

    public async ValueTask InitializeAsync()
    {
        _sandbox = await SandboxCloud.StartAsync(new SandboxOptions { StackSeconds = 0 });
        var services = new ServiceCollection();
        services.AddOpenStack(TestCloud.Configuration(
            ("Keystone:AuthUrl", _sandbox.KeystoneUrl.ToString()), ("Keystone:RegionName", "RegionOne")));
        _services = services.BuildServiceProvider();
    }

    public Task<CloudSession> DemoAsync() => Sessions.LoginAsync(
        new Login("secret", "demo", "Default", ProjectName: "demo", ProjectDomainName: "Default"), CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        if (_services is not null)
            await _services.DisposeAsync();
        if (_sandbox is not null)
            await _sandbox.DisposeAsync();
    }
}
