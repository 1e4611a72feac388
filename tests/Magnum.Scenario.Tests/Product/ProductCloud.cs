using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Magnum.Sandbox;
using Magnum.TestKit;
using Microsoft.Data.Sqlite;

namespace Magnum.Scenario.Tests.Product;

/// <summary>
/// A sandbox cloud that outlives the product process, the product's store, and a user of both. The product may be killed and
/// started again on the same store and port as often as a test likes.
/// </summary>
internal sealed class ProductCloud : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly int _port = FreePort.Next();
    /// <summary>Folder of all that the product keeps.</summary>
    public string Store { get; } = Directory.CreateTempSubdirectory("magnum-scenario-").FullName;
    private IReadOnlyDictionary<string, string> _more = new Dictionary<string, string>();
    private ProductProcess? _product;

    private ProductCloud(SandboxCloud sandbox, HttpClient api) => (Sandbox, Api) = (sandbox, api);

    public SandboxCloud Sandbox { get; private set; }

    /// <summary>The API, with the demo user's token.</summary>
    public HttpClient Api { get; }

    public Uri MagnumUrl => new($"http://127.0.0.1:{_port}/v1");

    public static async Task<ProductCloud> StartAsync(double stackSeconds = 0.5, IReadOnlyDictionary<string, string>? settings = null)
    {
        var cloud = new ProductCloud(null!, new HttpClient { Timeout = TimeSpan.FromSeconds(30) }) { _more = settings ?? new Dictionary<string, string>() };
        cloud.Sandbox = await SandboxCloud.StartAsync(new SandboxOptions { StackSeconds = stackSeconds, MagnumUrl = cloud.MagnumUrl });
        cloud.Api.BaseAddress = new Uri(cloud.MagnumUrl + "/");
        await cloud.StartProductAsync();
        await cloud.LoginAsync(cloud.Api, "demo");
        return cloud;
    }

    /// <summary><c>kill -TERM</c>, as systemd and Kubernetes stop a service.</summary>
    public Task StopAsync() => _product!.SignalAsync("TERM");

    /// <summary>Waits for the end of a stopped product and returns its exit code.</summary>
    public Task<int> WaitForEndAsync(TimeSpan timeout) => _product!.WaitAsync(timeout);

    public async Task StartProductAsync() => _product = await ProductProcess.ServeAsync(_port, Settings(), Store);

    /// <summary><c>kill -9</c>.</summary>
    public async Task KillAsync()
    {
        if (_product is not null) await _product.DisposeAsync();
        _product = null;
    }

    /// <summary><c>kill -9</c>, then a new process on the same store.</summary>
    public async Task KillAndRestartAsync()
    {
        await KillAsync();
        await StartProductAsync();
    }

    /// <summary>Deletes the runtime's store, and with it every message and orchestration; the database stays.</summary>
    public void ForgetQueues()
    {
        foreach (var file in Directory.GetFiles(Store, "embedded.db*")) File.Delete(file);
    }

    /// <summary>Names of the stacks that Heat has.</summary>
    public IReadOnlyList<string> Stacks => [.. Sandbox.World.Stacks.Select(stack => stack.Name)];

    /// <summary>All the process printed; for messages of failed assertions.</summary>
    public string Output => _product?.Output ?? "";

    public async Task<JsonElement> PostAsync(string path, object body)
    {
        using var answer = await Api.PostAsJsonAsync(path, body);
        var text = await answer.Content.ReadAsStringAsync();
        answer.IsSuccessStatusCode.Should().BeTrue("POST {0} was answered {1}: {2}", path, answer.StatusCode, text);
        return JsonSerializer.Deserialize<JsonElement>(text);
    }

    /// <summary>A JSON patch of one operation.</summary>
    public async Task<JsonElement> PatchAsync(string path, object? operation = null)
    {
        using var answer = operation is null
            ? await Api.PatchAsync(path, null)
            : await Api.PatchAsJsonAsync(path, new[] { operation });
        var text = await answer.Content.ReadAsStringAsync();
        answer.IsSuccessStatusCode.Should().BeTrue("PATCH {0} was answered {1}: {2}", path, answer.StatusCode, text);
        return JsonSerializer.Deserialize<JsonElement>(text);
    }

    /// <summary>Asks for a number of nodes in the default worker group, or in another one.</summary>
    public Task ResizeAsync(string uuid, int count, string? nodegroup = null) =>
        PostAsync($"clusters/{uuid}/actions/resize", new { node_count = count, nodegroup });

    public async Task<string> CreateClusterAsync(string name, object? more = null)
    {
        await PostAsync("clustertemplates", new
        {
            name = $"{name}-template",
            coe = "kubernetes",
            image_id = "fedora-coreos",
            external_network_id = "public",
            flavor_id = "m1.small",
            master_flavor_id = "m1.small",
        });
        var created = await PostAsync("clusters", more ?? new { name, cluster_template_id = $"{name}-template", keypair = "testkey", node_count = 2 });
        return created.GetProperty("uuid").GetString()!;
    }

    /// <summary>The cluster, or null when the API says 404. A product that is just being restarted is asked again.</summary>
    public async Task<JsonElement?> FindClusterAsync(string uuid)
    {
        using var answer = await Api.GetAsync($"clusters/{uuid}");
        if (answer.StatusCode == HttpStatusCode.NotFound) return null;
        return JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync());
    }

    public async Task<JsonElement> WaitForStatusAsync(string uuid, string status)
    {
        JsonElement? cluster = null;
        await UntilAsync(async () =>
        {
            cluster = await FindClusterAsync(uuid);
            var now = cluster?.GetProperty("status").GetString();
            if (now is { } ended && ended != status && ended.EndsWith("_FAILED", StringComparison.Ordinal))
                throw new InvalidOperationException($"the cluster is {ended}: {cluster?.GetProperty("status_reason").GetString()}");
            return now == status;
        }, $"cluster {uuid} to be {status}");
        return cluster!.Value;
    }

    public Task WaitUntilGoneAsync(string uuid) =>
        UntilAsync(async () => await FindClusterAsync(uuid) is null, $"cluster {uuid} to be gone");

    /// <summary>A value from the product's database, read beside the running process.</summary>
    public T? Scalar<T>(string sql, params (string Name, object Value)[] parameters) => ScalarOf<T>("magnum.db", sql, parameters);

    /// <summary>The same of any of its database files.</summary>
    public T? ScalarOf<T>(string file, string sql, params (string Name, object Value)[] parameters)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(Store, file)};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters) command.Parameters.AddWithValue(name, value);
        return command.ExecuteScalar() is { } value2 and not DBNull ? (T)Convert.ChangeType(value2, typeof(T), System.Globalization.CultureInfo.InvariantCulture) : default;
    }

    /// <summary>Changes one of its database files beside the running process.</summary>
    public void Change(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(Store, file)};Pooling=False;Default Timeout=30");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>
    /// Lets no operation leave this step: the database refuses the write that would. So even the shortest step can be seen.
    /// Null holds none.
    /// </summary>
    public void HoldStep(string? step) => Change("magnum.db", "drop trigger if exists hold_step;" + (step is null ? "" : $"""
        create trigger hold_step before update on operation
        when old.step = '{step}' and (new.step is not old.step or new.finished_at is not old.finished_at)
        begin select raise(abort, 'held by a test'); end;
        """));

    public async Task UntilAsync(Func<Task<bool>> condition, string what, TimeSpan? patience = null)
    {
        using var stop = new CancellationTokenSource(patience ?? Patience, TimeProvider.System);
        while (!await condition())
        {
            if (stop.IsCancellationRequested) throw new TimeoutException($"waited in vain for {what}\n{Output}");
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
        }
    }

    public Task UntilAsync(Func<bool> condition, string what) => UntilAsync(() => Task.FromResult(condition()), what);

    public IReadOnlyDictionary<string, string> Settings() => new Dictionary<string, string>(_more)
    {
        ["Keystone__AuthUrl"] = Sandbox.KeystoneUrl.ToString(),
        ["Keystone__Username"] = "magnum",
        ["Keystone__Password"] = "secret",
        ["Keystone__ProjectName"] = "service",
        ["Keystone__TrusteeDomainName"] = "magnum",
        ["Keystone__TrusteeDomainAdmin"] = "magnum_domain_admin",
        ["Keystone__TrusteeDomainAdminPassword"] = "secret",
        ["Operations__ResendSchedule"] = "* * * * * *",
        ["Operations__ResendAfterSeconds"] = "1",
    };

    public async ValueTask DisposeAsync()
    {
        Api.Dispose();
        if (_product is not null) await _product.DisposeAsync();
        await Sandbox.DisposeAsync();
        Directory.Delete(Store, recursive: true);
    }

    /// <summary>The API, with the token of the administrator in a project of his own.</summary>
    public async Task<HttpClient> AdminAsync()
    {
        var admin = new HttpClient { BaseAddress = Api.BaseAddress };
        await LoginAsync(admin, "admin");
        return admin;
    }

    private async Task LoginAsync(HttpClient api, string user)
    {
        using var http = new HttpClient();
        var login = new
        {
            auth = new
            {
                identity = new { methods = new[] { "password" }, password = new { user = new { name = user, password = "secret", domain = new { name = "Default" } } } },
                scope = new { project = new { name = user, domain = new { name = "Default" } } },
            },
        };
        using var body = JsonContent.Create(login);
        await body.LoadIntoBufferAsync();
        using var answer = await http.PostAsync($"{Sandbox.KeystoneUrl}/auth/tokens", body);
        answer.EnsureSuccessStatusCode();
        api.DefaultRequestHeaders.Add("X-Auth-Token", answer.Headers.GetValues("X-Subject-Token").Single());
        api.DefaultRequestHeaders.Add("OpenStack-API-Version", "container-infra latest");
    }
}
