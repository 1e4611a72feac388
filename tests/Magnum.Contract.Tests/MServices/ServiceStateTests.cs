using System.Text.Json;
using Magnum.Contract.Tests.App;
using Magnum.Domain.MServices;
using Microsoft.Extensions.DependencyInjection;

namespace Magnum.Contract.Tests.MServices;

/// <summary>Whether a service is shown as up. That depends on the time of day, which no file can tell.</summary>
[Collection(AppCollection.Name)]
public sealed class ServiceStateTests(AppFixture fixture)
{
    private const string Host = "h1";
    private const int Fresh = 60;
    private const int Old = 600;

    [Theory]
    [InlineData(Fresh, Old, Old, false, "up")]
    [InlineData(Old, Fresh, Fresh, false, "down")]
    [InlineData(null, Fresh, Old, false, "up")]
    [InlineData(null, Old, Fresh, false, "down")]
    [InlineData(null, null, Fresh, false, "up")]
    [InlineData(null, null, Old, false, "down")]
    [InlineData(-Fresh, Old, Old, false, "up")]
    [InlineData(Fresh, Fresh, Fresh, true, "down")]
    public async Task The_state_is_told_by_the_last_sign_of_life(int? seenAgo, int? updatedAgo, int createdAgo, bool forcedDown, string state)
    {
        var now = fixture.App.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        await fixture.EmptyDatabaseAsync();
        await using (var database = await fixture.OpenDatabaseAsync())
        {
            database.Services.Add(new MagnumService
            {
                Host = Host,
                Binary = "magnum-conductor",
                LastSeenUp = Ago(seenAgo),
                UpdatedAt = Ago(updatedAgo),
                CreatedAt = now.AddSeconds(-createdAgo),
                ForcedDown = forcedDown,
            });
            await database.SaveChangesAsync();
        }

        (await ShownStateAsync()).Should().Be(state);

        DateTimeOffset? Ago(int? seconds) => seconds is { } some ? now.AddSeconds(-some) : null;
    }

    private async Task<string?> ShownStateAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(fixture.App.Address, "/v1/mservices"));
        request.Headers.Add("X-Auth-Token", await fixture.TokenAsync("admin"));
        using var answer = await fixture.Http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return body.RootElement.GetProperty("mservices").EnumerateArray()
            .Single(service => service.GetProperty("host").GetString() == Host).GetProperty("state").GetString();
    }
}
