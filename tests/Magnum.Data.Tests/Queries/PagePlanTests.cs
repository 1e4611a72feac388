using Magnum.Data.Queries;
using Magnum.Domain.Clusters;
using Microsoft.EntityFrameworkCore;

namespace Magnum.Data.Tests.Queries;

/// <summary>
/// How the databases read pages of a table that is large enough to make them think: by one index, from where the page begins.
/// Only the page itself, with templates and node groups joined to it, may be sorted.
/// </summary>
public sealed class PagePlanTests
{
    private const int Clusters = 20_000;
    private const int Projects = 101;
    private const int Alike = 50;
    private const int Middle = Projects * 100;

    private static readonly string[] Keys = ["id", "name", "created_at"];

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_page_is_read_by_an_index_from_its_first_row(string provider)
    {
        var plans = new PlanLog(provider);
        await using var database = await TestDatabase.CreateAsync(provider, plans);
        await FillAsync(database);
        foreach (var (key, turned, all, marker) in
                 // PostgreSQL goes by the row number instead when it knows that it will soon come upon rows of a frequent value.
                 from key in provider == DatabaseOptions.Sqlite ? Keys.Append("status") : Keys
                 from turned in new[] { false, true }
                 from all in new[] { false, true }
                 from marker in new[] { null, Uuid(Middle) }
                 select (key, turned, all, marker))
        {
            var (scope, request) = (new ProjectScope(Rows.Project, all), new PageRequest(2, marker, key, turned));
            plans.Start();
            (await database.Clusters.ListAsync(scope, request)).Count.Should().BePositive();
            Check();
            plans.Start();
            (await database.Clusters.ListShortAsync(scope, request)).Count.Should().BePositive();
            Check();
            void Check()
            {
                // The first query looks the marker up.
                foreach (var plan in plans.Pages.Skip(marker is null ? 0 : 1))
                    plan.Should().MatchRegex(Expected(provider, key, all, marker is not null), $"that is the order by {key}, turned round: {turned}");
            }
        }
    }

    private static string Expected(string provider, string key, bool all, bool continued)
    {
        var isRowNumber = all && key == "id";
        var index = $"IX_cluster{(all ? "" : "_project_id")}{(key == "id" ? "" : $"_{key}")}_id";
        if (provider == DatabaseOptions.PostgreSql)
            return $@"\AIndex Scan( Backward)? using ""{(isRowNumber ? "PK_cluster" : index)}"" on cluster( c)?(\nIndex Cond: .+)?\z";
        var path = isRowNumber ? "INTEGER PRIMARY KEY" : $"INDEX {index}";
        return (all, continued) switch
        {
            // What is read in its order ends when the page is full.
            (true, false) => $@"\A(SCAN c|S(CAN|EARCH) c(luster)? USING {path}( \(.+\))?)\z",
            (false, true) => $@"\ASEARCH c(luster)? USING {path} \(project_id=\? AND .+\)\z",
            _ => $@"\ASEARCH c(luster)? USING {path} \(.+\)\z",
        };
    }

    private static string Uuid(int number) => $"{10_000_000 + number}-0000-4000-8000-000000000000";

    private static async Task FillAsync(TestDatabase database)
    {
        var template = Rows.Template();
        var cluster = Rows.Cluster(template);
        await database.AddAsync([template, cluster]);
        await using var db = database.Open();
        string[] own = ["id", "uuid", "project_id", "name", "created_at"];
        var columns = string.Join(", ", db.Model.FindEntityType(typeof(Cluster))!.GetProperties().Select(property => property.GetColumnName()).Except(own));
        var second = db.Database.IsNpgsql() ? "interval '1 second'" : "10000000";
#pragma warning disable EF1003 // The texts are this file's own and the model's.
        await db.Database.ExecuteSqlRawAsync(
            $"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {Clusters}) "
            + $"INSERT INTO cluster (uuid, project_id, name, created_at, {columns}) "
            + "SELECT CAST(10000000 + i AS TEXT) || '-0000-4000-8000-000000000000', "
            + $"CASE WHEN i % {Projects} = 0 THEN t.project_id ELSE 'p' || CAST(i % {Projects} AS TEXT) END, "
            + $"'c' || CAST(i / {Alike} + 1000 AS TEXT), t.created_at + i / {Alike} * {second}, {columns} "
            + "FROM n CROSS JOIN cluster t");
#pragma warning restore EF1003
        await db.Database.ExecuteSqlRawAsync("ANALYZE");
    }
}
