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
        if (IdentitySetting(address.Connection) is { } setting)
            return $"the setting '{setting.Replace(":", "__", StringComparison.Ordinal)}' asks for an identity-based connection, which the embedded runtime does not have: set '{address.Connection}' to a connection string of Azure Storage, or to 'embedded' for the embedded store.";
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

    private string? ConnectionString(QueueAddress address) =>
        Value(address.Connection) is { } value && !string.Equals(value, "embedded", StringComparison.OrdinalIgnoreCase) ? value : null;

    /// <summary>A setting below the connection's (<c>queueServiceUri</c>, <c>accountName</c> and the like), when it has no value itself.</summary>
    private string? IdentitySetting(string connection) => Value(connection) is null
        ? Keys(connection).SelectMany(key => configuration.GetSection(key).AsEnumerable()).FirstOrDefault(setting => !string.IsNullOrEmpty(setting.Value)).Key
        : null;

    private string? Value(string connection) =>
        Keys(connection).Select(key => configuration[key]).FirstOrDefault(value => value is not null) is { } value && !string.IsNullOrWhiteSpace(value) ? value : null;

    private static string[] Keys(string connection) => ["AzureWebJobs" + connection, connection, "ConnectionStrings:" + connection];
}
