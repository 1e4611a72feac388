using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Magnum.Data.Tests;

public sealed class DatabaseMarkTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Reading_leaves_the_mark_as_it_is(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var mark = database.Services.GetRequiredService<IDatabaseMark>();
        var before = await mark.ReadAsync();

        await using (var db = database.Open())
            await db.Clusters.CountAsync();

        (await mark.ReadAsync()).Should().Be(before);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Every_commit_makes_a_new_mark(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var template = Rows.Template();
        Func<MagnumDbContext, Task>[] changes =
        [
            async db => { db.Add(template); await db.SaveChangesAsync(); },
            db => db.ClusterTemplates.ExecuteUpdateAsync(rows => rows.SetProperty(row => row.Name, "other")),
            db => db.ClusterTemplates.ExecuteDeleteAsync(),
        ];
        var mark = database.Services.GetRequiredService<IDatabaseMark>();
        var marks = new List<long> { await mark.ReadAsync() };
        foreach (var change in changes)
        {
            await using var db = database.Open();
            await change(db);
            marks.Add(await mark.ReadAsync());
        }

        marks.Should().OnlyHaveUniqueItems();
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task What_is_not_committed_yet_counts_only_with_its_commit(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var mark = database.Services.GetRequiredService<IDatabaseMark>();
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync();
        db.Add(Rows.Template());
        await db.SaveChangesAsync();
        var before = await mark.ReadAsync();

        await transaction.CommitAsync();

        (await mark.ReadAsync()).Should().NotBe(before);
    }
}
