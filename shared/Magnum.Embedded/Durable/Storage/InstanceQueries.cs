using System.Globalization;
using Magnum.Embedded.Store;
using Microsoft.Data.Sqlite;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Converters;

namespace Magnum.Embedded.Durable.Storage;

/// <summary>What clients may know of orchestrations.</summary>
internal static class InstanceQueries
{
    private const string Columns = "Key, Id, Name, Status, CreatedAt, UpdatedAt, Tags, Failure";

    private const string Data = ", Input, Output, CustomStatus";

    private const string One = " FROM DurableInstance WHERE Id = ?1";

    private const string Many = """
         FROM DurableInstance WHERE Key > ?1 AND CreatedAt >= ?2 AND CreatedAt <= ?3
            AND (?4 & (1 << Status)) <> 0 AND substr(Id, 1, length(?5)) = ?5
        ORDER BY Key LIMIT ?6
        """;

    public static OrchestrationMetadata? Get(StoreReader reader, string instanceId, bool withData) =>
        reader.First(withData ? $"SELECT {Columns}{Data}{One}" : $"SELECT {Columns}{One}", Reading(withData), instanceId).Metadata;

    public static Page<OrchestrationMetadata> GetPage(StoreReader reader, OrchestrationQuery query, string? token, int size)
    {
        size = Math.Max(1, size);
        var rows = reader.Query(
            query.FetchInputsAndOutputs ? $"SELECT {Columns}{Data}{Many}" : $"SELECT {Columns}{Many}",
            Reading(query.FetchInputsAndOutputs),
            ReadToken(token),
            From(query.CreatedFrom),
            To(query.CreatedTo),
            Mask(query.Statuses),
            query.InstanceIdPrefix ?? string.Empty,
            size + 1);
        var more = rows.Count > size;
        if (more)
        {
            rows.RemoveAt(size);
        }

        return new(
            [.. rows.Select(row => row.Metadata)], more ? rows[^1].Key.ToString(CultureInfo.InvariantCulture) : null);
    }

    public static long From(DateTimeOffset? time) => time?.UtcTicks ?? 0;

    public static long To(DateTimeOffset? time) => time?.UtcTicks ?? long.MaxValue;

    /// <summary>Statuses as bits; null is all of them.</summary>
    public static long Mask(IEnumerable<OrchestrationRuntimeStatus>? statuses) =>
        statuses?.Aggregate(0L, static (mask, status) => mask | (1L << (int)status)) ?? -1;

    private static long ReadToken(string? token) => token is null ? 0
        : long.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var key) ? key
        : throw new ArgumentException($"'{token}' is not a continuation token of this client.", nameof(token));

    private static Func<SqliteDataReader, (long Key, OrchestrationMetadata Metadata)> Reading(bool withData) => row =>
        (row.GetInt64(0), new OrchestrationMetadata(row.GetString(2), row.GetString(1))
        {
            RuntimeStatus = (OrchestrationRuntimeStatus)row.GetInt32(3),
            CreatedAt = Time(row, 4),
            LastUpdatedAt = Time(row, 5),
            Tags = DurableJson.ReadTags(Text(row, 6)),
            FailureDetails = Text(row, 7) is { } failure ? DurableJson.ReadFailure(failure) : null,
            DataConverter = withData ? JsonDataConverter.Default : null,
            SerializedInput = withData ? Text(row, 8) : null,
            SerializedOutput = withData ? Text(row, 9) : null,
            SerializedCustomStatus = withData ? Text(row, 10) : null,
        });

    private static DateTimeOffset Time(SqliteDataReader row, int column) => new(row.GetInt64(column), TimeSpan.Zero);

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
