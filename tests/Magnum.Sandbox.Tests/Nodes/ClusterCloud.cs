using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Magnum.Sandbox.Tests.Orchestration;

namespace Magnum.Sandbox.Tests.Nodes;

/// <summary>A sandbox with a Magnum and a trust, ready for clusters.</summary>
internal sealed class ClusterCloud : IAsyncDisposable
{
    private readonly JsonObject _trust;

    private ClusterCloud(HeatCloud heat, FakeMagnum magnum, JsonObject trust)
    {
        Heat = heat;
        Magnum = magnum;
        _trust = trust;
    }

    public HeatCloud Heat { get; }

    public FakeMagnum Magnum { get; }

    public static async Task<ClusterCloud> StartAsync(int failures = 0)
    {
        var magnum = await FakeMagnum.StartAsync(failures);
        var heat = await HeatCloud.StartAsync(options => options.MagnumUrl = magnum.Url);
        var cloud = heat.Cloud;
        var trustee = cloud.UserId("magnum");
        var body = new
        {
            trust = new
            {
                trustor_user_id = cloud.UserId("demo"),
                trustee_user_id = trustee,
                project_id = heat.Project,
                impersonation = true,
                roles = new[] { new { name = "member" } },
            },
        };
        var answer = await heat.SendAsync(HttpMethod.Post, "identity/v3/OS-TRUST/trusts", body);
        return new ClusterCloud(heat, magnum, new JsonObject { ["id"] = (string)answer.Json["trust"]!["id"]!, ["user"] = trustee });
    }

    public JsonObject Parameters(string uuid) => new()
    {
        ["cluster_uuid"] = uuid,
        ["magnum_url"] = Magnum.Url.ToString(),
        ["auth_url"] = Heat.Cloud.Sandbox.KeystoneUrl.ToString(),
        ["trustee_user_id"] = (string)_trust["user"]!,
        ["trustee_password"] = "secret",
        ["trust_id"] = (string)_trust["id"]!,
    };

    /// <summary>Creates a cluster's stack and sees it through.</summary>
    public async Task<string> CreateAsync(string name, Action<JsonObject>? change = null)
    {
        var parameters = Parameters($"uuid-of-{name}");
        change?.Invoke(parameters);
        var stack = await Heat.CreateAsync(name, parameters);
        Heat.Pass(11);
        await UntilAsync(stack, "CREATE_COMPLETE");
        return stack;
    }

    /// <summary>Waits for what happens over the network; the sandbox's clock runs along in small steps if told to.</summary>
    public async Task UntilAsync(string stack, string status, double step = 0)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (await Heat.StatusAsync(stack) is var seen && seen != status)
        {
            seen.Should().EndWith("_IN_PROGRESS", await Heat.ReasonAsync(stack));
            Heat.Pass(step);
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, limit.Token);
        }
    }

    public async Task<string> ApiAddressAsync(string stack) => (string)(await Heat.OutputAsync(stack, "api_address"))!;

    /// <summary>A client of a cluster's API that believes in the cluster's CA only.</summary>
    public HttpClient Kubernetes(string address, X509Certificate2? certificate = null)
    {
        var handler = new SocketsHttpHandler
        {
            SslOptions =
            {
                ClientCertificates = certificate is null ? [] : [certificate],
                CertificateChainPolicy = new X509ChainPolicy
                {
                    TrustMode = X509ChainTrustMode.CustomRootTrust,
                    CustomTrustStore = { Magnum.Ca },
                    RevocationMode = X509RevocationMode.NoCheck,
                },
                LocalCertificateSelectionCallback = certificate is null ? null : (_, _, _, _, _) => certificate,
            },
        };
        return new HttpClient(handler) { BaseAddress = new Uri($"https://{address}:6443/") };
    }

    public async ValueTask DisposeAsync()
    {
        await Heat.DisposeAsync();
        await Magnum.DisposeAsync();
    }
}
