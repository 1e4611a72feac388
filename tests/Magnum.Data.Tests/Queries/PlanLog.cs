using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Magnum.Data.Tests.Queries;

/// <summary>Asks the database, before each query, how it will go about it.</summary>
internal sealed class PlanLog(string provider) : DbCommandInterceptor
{
    private readonly bool _sqlite = provider == DatabaseOptions.Sqlite;
    private List<string>? _pages;

    /// <summary>Since the last <see cref="Start"/>, for each query, how it finds the rows of the page; without what is joined to them.</summary>
    public IReadOnlyList<string> Pages => _pages ?? [];

    /// <summary>Begins anew.</summary>
    public void Start() => _pages = [];

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (_pages is null) return result;
        var query = command.CommandText;
        command.CommandText = $"{(_sqlite ? "EXPLAIN QUERY PLAN" : "EXPLAIN (COSTS OFF)")} {query}";
        var lines = new List<string>();
        await using (var reader = await command.ExecuteReaderAsync(cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken)) lines.Add(reader.GetString(reader.FieldCount - 1));
        }

        command.CommandText = query;
        _pages.Add(string.Join('\n', _sqlite ? Inner(lines) : BelowLimit(lines)));
        return result;
    }

    /// <summary>SQLite names the page "CO-ROUTINE x" and uses it in "SCAN x".</summary>
    private static IEnumerable<string> Inner(List<string> lines)
    {
        const string begin = "CO-ROUTINE ";
        return lines[0].StartsWith(begin, StringComparison.Ordinal)
            ? lines.Skip(1).TakeWhile(line => line != $"SCAN {lines[0][begin.Length..]}")
            : lines;
    }

    /// <summary>PostgreSQL shows below "Limit", further to the right, what gives the rows.</summary>
    private static IEnumerable<string> BelowLimit(List<string> lines)
    {
        var limit = lines.FindIndex(line => line.EndsWith("Limit", StringComparison.Ordinal));
        var depth = lines[limit].IndexOf("Limit", StringComparison.Ordinal);
        return lines.Skip(limit + 1).TakeWhile(line => line.Length > depth && line[depth] == ' ' && line.TrimStart(' ').Length < line.Length - depth)
            .Select(line => line.Trim(' ', '-', '>'));
    }
}
