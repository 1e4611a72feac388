using Magnum.Scenario.Tests.Product;

namespace Magnum.Scenario.Tests.Changes;

[Collection(nameof(ElasticCloud))]
public sealed class RotationTests(ElasticCloud elastic)
{
    [Fact]
    public async Task New_authorities_replace_the_old_ones_and_reach_the_nodes()
    {
        await elastic.ResizeAsync(1);
        var (before, updates) = (await CaAsync(), StackUpdates());

        await elastic.Cloud.PatchAsync($"certificates/{elastic.Uuid}");
        var shown = await CaAsync();
        await elastic.SettledAsync();

        shown.Should().NotBe(before, "the new one is there at once");
        (await CaAsync()).Should().Be(shown);
        (await CaAsync()).Should().StartWith("-----BEGIN CERTIFICATE-----").And.NotBe(before);
        StackUpdates().Should().Be(updates + 1);
        Leftovers.Of(elastic.Cloud).Certificates.Should().Be(5);
    }

    [Fact]
    public async Task New_credentials_replace_the_old_ones_and_work()
    {
        await elastic.ResizeAsync(1);
        var status = (await elastic.Cloud.FindClusterAsync(elastic.Uuid))!.Value.GetProperty("status").GetString();
        for (var round = 0; round < 2; round++)
        {
            var before = elastic.Cloud.Sandbox.World.Trusts.Single();

            await elastic.Cloud.PatchAsync($"credentials/{elastic.Uuid}");
            await elastic.Cloud.UntilAsync(() => elastic.Open() == 0, "the rotation to end");

            elastic.Last().Should().Be("RotateCredentials Succeeded");
            var trust = elastic.Cloud.Sandbox.World.Trusts.Should().ContainSingle().Subject;
            (trust.Id == before.Id || trust.TrusteeUserId == before.TrusteeUserId).Should().BeFalse();
            elastic.Cloud.Scalar<string>("select trust_id from cluster").Should().Be(trust.Id);
            Leftovers.Of(elastic.Cloud).Trustees.Should().Be(1);
        }

        (await elastic.Cloud.FindClusterAsync(elastic.Uuid))!.Value.GetProperty("status").GetString().Should().Be(status, "credentials do not change it");
        await elastic.ResizeAsync(2);
    }

    private async Task<string> CaAsync() =>
        System.Text.Json.JsonSerializer.Deserialize<System.Text.Json.JsonElement>(
            await elastic.Cloud.Api.GetStringAsync($"certificates/{elastic.Uuid}")).GetProperty("pem").GetString()!;

    private int StackUpdates() => elastic.Cloud.Sandbox.Journal.Count("orchestration", "PATCH", "/stacks/");
}
