using System.Net;
using System.Text.Json.Nodes;

namespace Magnum.Sandbox.Tests.Orchestration;

public sealed class StackReadTests
{
    [Fact]
    public async Task One_identifier_leads_to_the_full_address()
    {
        await using var heat = await HeatCloud.StartAsync();
        var stack = await heat.CreateAsync("where");
        using var bare = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = heat.Cloud.Sandbox.Address };
        bare.DefaultRequestHeaders.Add("X-Auth-Token", heat.Token);
        foreach (var ident in (string[])["where", stack.Split('/')[^1]])
        {
            using var answer = await bare.GetAsync($"{heat.Stacks}/{ident}?resolve_outputs=false");
            answer.StatusCode.Should().Be(HttpStatusCode.Found);
            answer.Headers.Location!.ToString().Should().Be($"{heat.Cloud.Sandbox.Address}{stack}?resolve_outputs=false");
        }
        using var events = await bare.GetAsync($"{heat.Stacks}/where/resources");
        events.Headers.Location!.ToString().Should().EndWith($"{stack}/resources");
        (await heat.GetAsync($"{heat.Stacks}/nowhere")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_list_is_filtered_and_paged()
    {
        await using var heat = await HeatCloud.StartAsync();
        foreach (var name in (string[])["a", "b", "c", "d"])
        {
            await heat.CreateAsync(name, change: body => body["tags"] = name == "b" ? "red,blue" : "green");
            heat.Pass(4);
        }
        (await NamesAsync(heat, "?sort_keys=stack_name&sort_dir=asc&limit=2")).Should().Equal("a", "b");
        var marker = (await heat.ListAsync($"{heat.Stacks}?name=b", "stacks"))[0]!["id"];
        (await NamesAsync(heat, $"?sort_keys=stack_name&sort_dir=asc&marker={marker}")).Should().Equal("c", "d");
        (await NamesAsync(heat, "?tags=red,blue")).Should().Equal("b");
        (await NamesAsync(heat, "?status=COMPLETE&sort_keys=stack_name&sort_dir=asc")).Should().Equal("a", "b");
        (await NamesAsync(heat, "")).Should().Equal("d", "c", "b", "a");
    }

    [Fact]
    public async Task Outputs_come_with_the_resources_and_can_be_left_out()
    {
        await using var heat = await HeatCloud.StartAsync();
        var stack = await heat.CreateAsync("outputs", new JsonObject { ["number_of_minions"] = 3 });
        (await heat.OutputAsync(stack, "kube_minions")).Should().BeNull();
        heat.Pass(11);
        var minions = (await heat.OutputAsync(stack, "kube_minions"))!.AsArray().Select(item => (string)item!).ToList();
        minions.Should().HaveCount(3).And.OnlyHaveUniqueItems().And.OnlyContain(address => address.StartsWith("127."));
        var inside = (await heat.OutputAsync(stack, "kube_minions_private"))!.AsArray().Select(item => (string)item!).ToList();
        inside.Should().HaveCount(3).And.OnlyHaveUniqueItems().And.OnlyContain(address => address.StartsWith("10.0.0."));
        heat.Cloud.World.Servers.Where(server => server.Name.Contains("-node-")).Select(server => server.FloatingAddress).Should().BeEquivalentTo(minions);
        ((string)(await heat.OutputAsync(stack, "greeting"))!).Should().Be("Hello c1");
        (await heat.GetAsync($"{stack}?resolve_outputs=false")).Json["stack"]!.AsObject().ContainsKey("outputs").Should().BeFalse();
        (await heat.ListAsync($"{stack}/outputs", "outputs")).Should().HaveCount(6);
        ((string)(await heat.GetAsync($"{stack}/outputs/greeting")).Json["output"]!["output_value"]!).Should().Be("Hello c1");
    }

    [Fact]
    public async Task Nested_stacks_are_stacks()
    {
        await using var heat = await HeatCloud.StartAsync();
        var stack = await heat.CreateAsync("deep");
        heat.Pass(11);
        (await heat.ListAsync($"{stack}/resources", "resources")).Should().HaveCount(3);
        (await heat.ListAsync($"{stack}/resources?nested_depth=1", "resources")).Should().HaveCount(5);
        var all = await heat.ListAsync($"{stack}/resources?nested_depth=2", "resources");
        all.Should().HaveCount(13);
        var servers = await heat.ListAsync($"{stack}/resources?nested_depth=2&type=OS::Nova::Server", "resources");
        servers.Select(item => (string)item!["physical_resource_id"]!).Should().BeEquivalentTo(heat.Cloud.World.Servers.Select(server => server.Id));
        var group = all.Single(item => (string)item!["resource_name"]! == "kube_masters")!;
        var link = (string)group["links"]!.AsArray().Single(item => (string)item!["rel"]! == "nested")!["href"]!;
        var nested = (await heat.GetAsync(link)).Json["stack"]!;
        ((string)nested["id"]!).Should().Be((string)group["physical_resource_id"]!);
        ((string)nested["parent"]!).Should().Be(stack.Split('/')[^1]);
        (await heat.ListAsync($"{link}/resources", "resources")).Should().ContainSingle();
        var master = (await heat.GetAsync($"{link}/resources/0")).Json["resource"]!;
        ((string)master["attributes"]!["public_ip"]!).Should().StartWith("127.");
    }

    [Fact]
    public async Task Events_tell_what_happened()
    {
        await using var heat = await HeatCloud.StartAsync();
        var stack = await heat.CreateAsync("events");
        heat.Pass(11);
        var events = await heat.ListAsync($"{stack}/events", "events");
        events.Select(item => $"{item!["resource_name"]} {item["resource_status"]}").Should()
            .Contain(["events CREATE_IN_PROGRESS", "network CREATE_COMPLETE", "kube_masters CREATE_COMPLETE", "events CREATE_COMPLETE"]);
        events.Select(item => (string)item!["event_time"]!).Should().BeInAscendingOrder();
        (await heat.ListAsync($"{stack}/resources/network/events", "events")).Should().HaveCount(2);
    }

    [Fact]
    public async Task An_event_keeps_its_id_and_is_found_where_its_link_leads()
    {
        await using var heat = await HeatCloud.StartAsync();
        var stack = await heat.CreateAsync("kept");
        heat.Pass(3);
        var early = await IdsAsync(heat, $"{stack}/events?nested_depth=2");
        heat.Pass(8);
        await heat.SendAsync(HttpMethod.Patch, stack, new JsonObject { ["parameters"] = new JsonObject() });
        heat.Pass(11);
        (await IdsAsync(heat, $"{stack}/events?nested_depth=2")).Should().OnlyHaveUniqueItems().And.Contain(early);
        foreach (var item in await heat.ListAsync($"{stack}/events?nested_depth=2", "events"))
        {
            var link = (string)item!["links"]!.AsArray().Single(link => (string)link!["rel"]! == "self")!["href"]!;
            var shown = (await heat.GetAsync(link)).Json["event"]!;
            ((string)shown["id"]!).Should().Be((string)item["id"]!);
        }
        var missing = await heat.GetAsync($"{stack}/resources/network/events/{Guid.Empty}");
        (missing.Status, (string)missing.Json["error"]!["message"]!).Should().Be((HttpStatusCode.NotFound, $"No event {Guid.Empty} found"));
    }

    [Fact]
    public async Task Events_come_in_pages()
    {
        await using var heat = await HeatCloud.StartAsync();
        var stack = await heat.CreateAsync("pages");
        heat.Pass(11);
        var all = await IdsAsync(heat, $"{stack}/events");
        (await IdsAsync(heat, $"{stack}/events?limit=2")).Should().Equal(all.Take(2));
        (await IdsAsync(heat, $"{stack}/events?limit=3&marker={all[1]}")).Should().Equal(all.Skip(2).Take(3));
        (await IdsAsync(heat, $"{stack}/events?marker={all[^1]}")).Should().BeEmpty();
        (await heat.GetAsync($"{stack}/events?limit=few")).Status.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_template_comes_back_as_it_was_given()
    {
        await using var heat = await HeatCloud.StartAsync();
        var stack = await heat.CreateAsync("template");
        var template = (await heat.GetAsync($"{stack}/template")).Json;
        ((string)template["heat_template_version"]!).Should().Be("2018-03-02");
        ((string)template["resources"]!["network"]!["type"]!).Should().Be("OS::Neutron::Net");
    }

    private static async Task<List<string>> IdsAsync(HeatCloud heat, string path) =>
        [.. (await heat.ListAsync(path, "events")).Select(item => (string)item!["id"]!)];

    private static async Task<IEnumerable<string>> NamesAsync(HeatCloud heat, string query) =>
        (await heat.ListAsync(heat.Stacks + query, "stacks")).Select(item => (string)item!["stack_name"]!);
}
