using System.Collections.Concurrent;
using Azure.Storage.Queues;
using Magnum.Embedded.Store;
using Microsoft.Extensions.Configuration;

namespace Magnum.Embedded.Queues;

/// <summary>
/// The queues by address. A connection setting that is empty, absent or <c>embedded</c> means the embedded store, anything
/// else is a connection string of Azure Storage. There is one embedded store, so there an address is the name alone.
/// </summary>
internal sealed class QueueDirectory(IConfiguration configuration, QueueSettings settings, Lazy<EmbeddedStore> store, TimeProvider time)
{
    private readonly ConcurrentDictionary<QueueAddress, IQueue> _queues = [];
    private readonly ConcurrentDictionary<string, EmbeddedQueue> _embedded = [];

    public QueueSettings Settings => settings;

    public IQueue Get(QueueAddress address) => _queues.GetOrAdd(address, Open);

    /// <summary>A queue and the one for what its function cannot process; a poison queue has no such.</summary>
    public QueueRoute Route(QueueAddress address) => new(
        Get(address),
        address.Name.EndsWith("-poison", StringComparison.Ordinal) ? null : Get(address with { Name = address.Name + "-poison" }));

    /// <summary>What is wrong with the connection of an address; <see langword="null"/> when nothing is.</summary>
    public string? Fault(QueueAddress address)
    {
        if (ConnectionString(address) is not { } connection)
            return null;
        try
        {
            _ = new QueueClient(connection, address.Name);
            return null;
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException)
        {
            return $"the setting '{address.Connection}' is neither 'embedded' nor a connection string of Azure Storage: {exception.Message}";
        }
    }

    private IQueue Open(QueueAddress address) => ConnectionString(address) is { } connection
        ? new AzureQueue(new QueueClient(connection, address.Name), settings.Base64, time)
        : _embedded.GetOrAdd(address.Name, name => new EmbeddedQueue(name, store.Value, time));

    private string? ConnectionString(QueueAddress address)
    {
        var value = configuration["AzureWebJobs" + address.Connection] ?? configuration[address.Connection] ?? configuration["ConnectionStrings:" + address.Connection];
        return string.IsNullOrWhiteSpace(value) || string.Equals(value, "embedded", StringComparison.OrdinalIgnoreCase) ? null : value;
    }
}
