using Magnum.Domain.Faults;
using Magnum.Functions.ClusterTemplates.CloudChecks;
using Magnum.Functions.Hosting.Settings;
using Magnum.OpenStack.Image;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Magnum.Functions.Tests.ClusterTemplates.CloudChecks;

public sealed class CloudMemoryTests
{
    private static readonly CloudKey Key = new("p1", "member,reader", new Uri("http://glance.example"), "image", "fedora");
    private readonly FakeTimeProvider _time = new();
    private int _asked;

    [Theory]
    [InlineData(29, 1)]
    [InlineData(30, 2)]
    public async Task What_was_found_is_not_asked_for_again_for_thirty_seconds(int seconds, int asked)
    {
        var memory = Memory();
        await memory.FindAsync(Key, FoundAsync, default);
        _time.Advance(TimeSpan.FromSeconds(seconds));
        await memory.FindAsync(Key, FoundAsync, default);

        _asked.Should().Be(asked);
    }

    [Fact]
    public async Task What_was_not_found_is_asked_for_again()
    {
        var memory = Memory();
        for (var i = 0; i < 2; i++)
            await memory.Invoking(it => it.FindAsync(Key, MissingAsync, default)).Should().ThrowAsync<Fault>();

        (await memory.FindAsync(Key, FoundAsync, default)).Name.Should().Be("fedora");
        _asked.Should().Be(3);
    }

    [Fact]
    public async Task Many_who_look_for_the_same_ask_once()
    {
        var memory = Memory();
        var answer = new TaskCompletionSource<Image>();
        var all = Enumerable.Range(0, 50).Select(_ => memory.FindAsync(Key, _ => { _asked++; return answer.Task; }, default)).ToList();
        answer.SetResult(new Image("1", "fedora"));

        (await Task.WhenAll(all)).Should().OnlyContain(image => image.Id == "1");
        _asked.Should().Be(1);
    }

    [Fact]
    public async Task Another_project_region_or_role_has_findings_of_its_own()
    {
        var memory = Memory();
        foreach (var key in new[] { Key, Key with { ProjectId = "p2" }, Key with { Service = new Uri("http://other.example") }, Key with { Roles = "admin" } })
            await memory.FindAsync(key, FoundAsync, default);

        _asked.Should().Be(4);
    }

    [Fact]
    public async Task Nothing_is_remembered_for_a_caller_without_project_or_when_the_operator_says_so()
    {
        var memory = Memory(seconds: 0);
        for (var i = 0; i < 2; i++) await memory.FindAsync(Key, FoundAsync, default);
        for (var i = 0; i < 2; i++) await Memory().FindAsync(null, FoundAsync, default);

        _asked.Should().Be(4);
    }

    [Fact]
    public async Task The_oldest_findings_make_room()
    {
        var memory = Memory(entries: 10);
        for (var i = 0; i < 100; i++) await memory.FindAsync(Key with { Ident = $"image-{i}" }, FoundAsync, default);
        await memory.FindAsync(Key with { Ident = "image-0" }, FoundAsync, default);

        _asked.Should().Be(101);
    }

    private CloudMemory Memory(int seconds = 30, int entries = 1000) =>
        new(Options.Create(new ClusterTemplateOptions { CloudCacheSeconds = seconds, CloudCacheEntries = entries }), _time);

    private Task<Image> FoundAsync(CancellationToken cancellation)
    {
        _asked++;
        return Task.FromResult(new Image("1", "fedora"));
    }

    private Task<Image> MissingAsync(CancellationToken cancellation)
    {
        _asked++;
        return Task.FromException<Image>(Faults.ImageNotFound("fedora"));
    }
}
