using System.Net;
using System.Text.Json.Nodes;

namespace Magnum.Sandbox.Tests.Orchestration;

public sealed class StackRequestTests
{
    [Fact]
    public async Task A_name_is_taken_once_in_a_project()
    {
        await using var heat = await HeatCloud.StartAsync();
        await heat.CreateAsync("twin");
        var answer = await heat.SendAsync(HttpMethod.Post, heat.Stacks, HeatCloud.Body("twin"));
        answer.Status.Should().Be(HttpStatusCode.Conflict);
        ((string)answer.Json["error"]!["message"]!).Should().Be("The Stack (twin) already exists.");
        ((string)answer.Json["error"]!["type"]!).Should().Be("StackExists");
    }

    [Theory]
    [InlineData("ssh_key_name", null, "The Parameter (ssh_key_name) was not provided.")]
    [InlineData("colour", "red", "The Parameter (colour) was not defined in template.")]
    [InlineData("number_of_masters", "0", "Parameter 'number_of_masters' is invalid: 0 is out of range (min: 1, max: None)")]
    [InlineData("number_of_masters", "many", "Parameter 'number_of_masters' is invalid: could not convert string to float: 'many'")]
    public async Task Wrong_parameters_are_refused(string name, string? value, string message)
    {
        await using var heat = await HeatCloud.StartAsync();
        var body = HeatCloud.Body("wrong");
        body["parameters"]![name] = value;
        await RefusedAsync(heat, body, message);
    }

    [Theory]
    [InlineData("resources: {}", "Template format version not found.")]
    [InlineData("heat_template_version: 2018-03-02\nresources: {a: {type: OS::Heat::Value, properties: {value: {get_resource: b}}}}", "The specified reference \"b\" (in a) is incorrect.")]
    [InlineData("heat_template_version: 2018-03-02\nresources: {a: {type: missing.yaml}}", "resources.a: Unknown resource Type : missing.yaml")]
    [InlineData("heat_template_version: 2018-03-02\nresources: {a: {}}", "Resource a is missing \"type\" property.")]
    public async Task Wrong_templates_are_refused(string template, string message)
    {
        await using var heat = await HeatCloud.StartAsync();
        var body = HeatCloud.Body("wrong");
        body["template"] = template;
        await RefusedAsync(heat, body, message);
    }

    [Fact]
    public async Task A_stack_has_a_thousand_resources_at_most()
    {
        await using var heat = await HeatCloud.StartAsync();
        const string TooMany = "Request limit exceeded: Maximum resources per stack exceeded.";
        foreach (var minions in (int[])[70_000, int.MaxValue])
            await RefusedAsync(heat, HeatCloud.Body("huge", new JsonObject { ["number_of_minions"] = minions }), TooMany);
        var stack = await heat.CreateAsync("grows");
        heat.Pass(11);
        var change = new JsonObject { ["parameters"] = new JsonObject { ["number_of_minions"] = 1_000 } };
        var answer = await heat.SendAsync(HttpMethod.Patch, stack, change);
        ((string)answer.Json["error"]!["type"]!).Should().Be("RequestLimitExceeded");
        (await heat.StatusAsync(stack)).Should().Be("CREATE_COMPLETE");
    }

    [Fact]
    public async Task Text_that_is_no_yaml_is_refused_with_its_place()
    {
        await using var heat = await HeatCloud.StartAsync();
        var body = HeatCloud.Body("wrong");
        body["template"] = "resources: [";
        var answer = await heat.SendAsync(HttpMethod.Post, heat.Stacks, body);
        answer.Status.Should().Be(HttpStatusCode.BadRequest);
        ((string)answer.Json["error"]!["message"]!).Should().StartWith("Error parsing template: line ");
    }

    [Fact]
    public async Task A_template_may_come_as_an_object_and_parameters_in_an_environment()
    {
        await using var heat = await HeatCloud.StartAsync();
        var body = new JsonObject
        {
            ["stack_name"] = "object",
            ["template"] = new JsonObject
            {
                ["heat_template_version"] = "wallaby",
                ["parameters"] = new JsonObject { ["who"] = new JsonObject { ["type"] = "string" } },
                ["resources"] = new JsonObject { ["value"] = new JsonObject { ["type"] = "My::Value" } },
                ["outputs"] = new JsonObject { ["who"] = new JsonObject { ["value"] = new JsonObject { ["get_param"] = "who" } } },
            },
            ["environment"] = "parameters: {who: world}\nresource_registry: {'My::Value': 'OS::Heat::Value'}",
        };
        (await heat.SendAsync(HttpMethod.Post, heat.Stacks, body)).Status.Should().Be(HttpStatusCode.Created);
        heat.Pass(11);
        var stacks = await heat.ListAsync(heat.Stacks, "stacks");
        ((string)(await heat.OutputAsync($"{heat.Stacks}/object/{stacks[0]!["id"]}", "who"))!).Should().Be("world");
    }

    [Fact]
    public async Task Hidden_parameters_are_masked()
    {
        await using var heat = await HeatCloud.StartAsync();
        var stack = await heat.CreateAsync("hidden", new JsonObject { ["trustee_password"] = "very secret" });
        var answer = await heat.GetAsync(stack);
        answer.Text.Should().NotContain("very secret");
        ((string)answer.Json["stack"]!["parameters"]!["trustee_password"]!).Should().Be("******");
        ((string)answer.Json["stack"]!["parameters"]!["ssh_key_name"]!).Should().Be("testkey");
        ((string)answer.Json["stack"]!["parameters"]!["OS::stack_name"]!).Should().Be("hidden");
    }

    [Fact]
    public async Task Validation_lists_the_parameters_and_preview_keeps_nothing()
    {
        await using var heat = await HeatCloud.StartAsync();
        var validated = await heat.SendAsync(HttpMethod.Post, $"orchestration/v1/{heat.Project}/validate", HeatCloud.Body("any"));
        ((string)validated.Json["Parameters"]!["number_of_masters"]!["Type"]!).Should().Be("Number");
        var preview = await heat.SendAsync(HttpMethod.Post, $"{heat.Stacks}/preview", HeatCloud.Body("any"));
        preview.Json["stack"]!["resources"]!.AsArray().Should().HaveCount(3);
        (await heat.ListAsync(heat.Stacks, "stacks")).Should().BeEmpty();
    }

    [Fact]
    public async Task Other_projects_see_nothing_and_no_token_is_no_entry()
    {
        await using var heat = await HeatCloud.StartAsync();
        var stack = await heat.CreateAsync("mine");
        (await heat.Cloud.GetAsync(stack)).Status.Should().Be(HttpStatusCode.Unauthorized);
        var elsewhere = stack.Replace(heat.Project, heat.Cloud.ProjectId("admin"), StringComparison.Ordinal);
        (await heat.GetAsync(elsewhere)).Status.Should().Be(HttpStatusCode.Forbidden);
        (await heat.GetAsync(stack.Replace("mine", "yours", StringComparison.Ordinal))).Status.Should().Be(HttpStatusCode.NotFound);
    }

    private static async Task RefusedAsync(HeatCloud heat, JsonObject body, string message)
    {
        var answer = await heat.SendAsync(HttpMethod.Post, heat.Stacks, body);
        answer.Status.Should().Be(HttpStatusCode.BadRequest, answer.Text);
        ((string)answer.Json["error"]!["message"]!).Should().Be(message);
        (await heat.ListAsync(heat.Stacks, "stacks")).Should().BeEmpty();
    }
}
