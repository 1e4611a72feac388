using System.Text.Json;
using Magnum.Data;
using Microsoft.EntityFrameworkCore;

namespace Magnum.Contract.Tests.Replay;

/// <summary>
/// A change of rows that no request can make: <c>{"set": "cluster", "uuid": "…", "values": {…}}</c> writes columns of one row,
/// <c>{"insert": "federation", "values": {…}}</c> makes a row. Objects and arrays are stored as JSON text.
/// </summary>
internal static class RowStep
{
    private static readonly Dictionary<string, string> Tables = new()
    {
        ["cluster"] = "cluster",
        ["nodegroup"] = "nodegroup",
        ["template"] = "cluster_template",
        ["federation"] = "federation",
        ["quota"] = "quotas",
        ["service"] = "magnum_service",
    };

    /// <summary>True for a step of this kind.</summary>
    public static bool Is(JsonElement step) => step.TryGetProperty("set", out _) || step.TryGetProperty("insert", out _);

    /// <summary>Does it.</summary>
    public static async Task RunAsync(MagnumDbContext database, JsonElement step)
    {
        var connection = database.Database.GetDbConnection();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        var values = step.GetProperty("values").EnumerateObject().ToList();
        foreach (var value in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ("@" + value.Name, Value(value.Value));
            command.Parameters.Add(parameter);
        }
        command.CommandText = step.TryGetProperty("set", out var set)
            ? $"UPDATE {Tables[set.GetString()!]} SET {string.Join(", ", values.Select(value => $"{value.Name} = @{value.Name}"))} WHERE uuid = '{step.GetProperty("uuid").GetString()}'"
            : $"INSERT INTO {Tables[step.GetProperty("insert").GetString()!]} ({string.Join(", ", values.Select(value => value.Name))}) VALUES ({string.Join(", ", values.Select(value => "@" + value.Name))})";
        if (await command.ExecuteNonQueryAsync() != 1) throw new InvalidOperationException($"no row was touched by {step.GetRawText()}");
    }

    private static object Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => DBNull.Value,
        JsonValueKind.Number => value.GetInt64(),
        JsonValueKind.True => 1,
        JsonValueKind.False => 0,
        JsonValueKind.String => value.GetString()!,
        _ => value.GetRawText(),
    };
}
