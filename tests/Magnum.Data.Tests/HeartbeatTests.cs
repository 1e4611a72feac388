namespace Magnum.Data.Tests;

public sealed class HeartbeatTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Heartbeats_of_a_part_count_in_its_row(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var begun = database.Time.GetUtcNow();

        await database.Parts.ReportAsync("node-1", "magnum-conductor");
        await database.Parts.ReportAsync("node-2", "magnum-conductor");
        database.Time.Advance(TimeSpan.FromMinutes(1));
        await database.Parts.ReportAsync("node-1", "magnum-conductor");

        var parts = await database.Parts.ListAsync();
        parts.Select(part => (part.Host, part.ReportCount)).Should().Equal(("node-1", 2), ("node-2", 1));
        parts[0].Should().BeEquivalentTo(new
        {
            Id = 1L,
            Binary = "magnum-conductor",
            CreatedAt = begun,
            LastSeenUp = begun.AddMinutes(1),
            UpdatedAt = begun.AddMinutes(1),
            Disabled = false,
            ForcedDown = false,
        });
        (parts[1].LastSeenUp, parts[1].UpdatedAt).Should().Be((begun, null));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Two_processes_of_one_name_begin_one_row(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => database.Parts.ReportAsync("node-1", "magnum-conductor"))));

        (await database.Parts.ListAsync()).Should().ContainSingle();
    }
}
