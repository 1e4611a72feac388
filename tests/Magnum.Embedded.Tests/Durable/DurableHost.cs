using Magnum.Embedded.Durable;
using Magnum.Embedded.Store;
using Magnum.Embedded.Tests.Store;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Magnum.Embedded.Tests.Durable;

/// <summary>An engine on a store of its own, with a clock that the test turns.</summary>
internal sealed class DurableHost : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SemaphoreSlim _committed = new(0);
    private EmbeddedStore? _store;
    private DurableEngine? _engine;

    public TestTasks Tasks { get; } = new();

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero));

    public DurableOptions Options { get; set; } = new();

    public ILoggerFactory Loggers { get; set; } = NullLoggerFactory.Instance;

    public EmbeddedStore Store => _store!;

    public DurableEngine Engine => _engine!;

    public DurableTaskClient Client { get; private set; } = null!;

    public static async Task<DurableHost> StartAsync(Action<TestTasks>? tasks = null, DurableOptions? options = null)
    {
        var host = new DurableHost { Options = options ?? new() };
        tasks?.Invoke(host.Tasks);
        await host.OpenAsync();
        return host;
    }

    public async Task OpenAsync()
    {
        _store = EmbeddedStore.Open(_folder.File("store.db"), DurableEngine.Schema);
        _store.AfterCommit = () => _committed.Release();
        _engine = new DurableEngine(_store, Tasks, Options, Time, Loggers);
        Client = new EmbeddedDurableTaskClient(_engine);
        await _engine.StartAsync(CancellationToken.None);
    }

    public async Task CloseAsync()
    {
        await Engine.StopAsync(CancellationToken.None);
        await Store.DisposeAsync();
    }

    public async Task RestartAsync()
    {
        await CloseAsync();
        await OpenAsync();
    }

    public Task<string> BeginAsync(string name, object? input = null, string? id = null) =>
        Client.ScheduleNewOrchestrationInstanceAsync(name, input, id is null ? null : new StartOrchestrationOptions(id));

    public Task<OrchestrationMetadata> EndAsync(string id) =>
        Client.WaitForInstanceCompletionAsync(id, true).WaitAsync(TimeSpan.FromSeconds(30));

    public async Task<OrchestrationMetadata> RunAsync(string name, object? input = null) => await EndAsync(await BeginAsync(name, input));

    /// <summary>Completes when a commit has made the instance look so.</summary>
    public async Task<OrchestrationMetadata> UntilAsync(string id, Func<OrchestrationMetadata, bool> condition)
    {
        while (true)
        {
            if (await Client.GetInstanceAsync(id, true) is { } found && condition(found))
            {
                // What that commit set going (timers, activities) is under way once another write is through.
                await Store.WriteAsync(_ => { });
                return found;
            }

            (await _committed.WaitAsync(TimeSpan.FromSeconds(30))).Should().BeTrue("the store should have changed by now");
        }
    }

    public Task UntilStatusAsync(string id, string customStatus) =>
        UntilAsync(id, found => found.SerializedCustomStatus == $"\"{customStatus}\"");

    public long Count(string table) => Store.Read(reader => reader.Number($"SELECT COUNT(*) FROM {table}"));

    public async ValueTask DisposeAsync()
    {
        if (_engine is not null)
        {
            await CloseAsync();
        }

        _folder.Dispose();
        _committed.Dispose();
    }
}
