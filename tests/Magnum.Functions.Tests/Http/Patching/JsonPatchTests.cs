using System.Text.Json;
using System.Text.Json.Nodes;
using Magnum.Domain.Faults;
using Magnum.Functions.Http.Patching;

namespace Magnum.Functions.Tests.Http.Patching;

public sealed class JsonPatchTests
{
    private static readonly PatchRules Rules = new(
        new HashSet<string> { "/uuid", "/labels" }, new HashSet<string> { "/coe" });

    [Theory]
    [InlineData("""[{"op": "replace", "path": "/name", "value": "new"}]""", """{"name":"new","size":null,"map":{"k":"v"},"coe":"k"}""")]
    [InlineData("""[{"op": "add", "path": "/size", "value": 3}]""", """{"name":"old","size":3,"map":{"k":"v"},"coe":"k"}""")]
    [InlineData("""[{"op": "remove", "path": "/name"}]""", """{"name":null,"size":null,"map":{"k":"v"},"coe":"k"}""")]
    [InlineData("""[{"op": "add", "path": "/map/n", "value": "w"}]""", """{"name":"old","size":null,"map":{"k":"v","n":"w"},"coe":"k"}""")]
    [InlineData("""[{"op": "remove", "path": "/map/k"}]""", """{"name":"old","size":null,"map":{},"coe":"k"}""")]
    [InlineData("[]", """{"name":"old","size":null,"map":{"k":"v"},"coe":"k"}""")]
    public void Steps_are_applied_in_order(string patch, string expected)
    {
        var resource = Resource();
        JsonPatch.Apply(resource, Read(patch));
        JsonNode.DeepEquals(resource, JsonNode.Parse(expected)).Should().BeTrue("it became {0}", resource.ToJsonString());
    }

    [Theory]
    [InlineData("""[{"op": "test", "path": "/name", "value": "x"}]""", "*should be one of*")]
    [InlineData("""[{"op": "add", "value": "x"}]""", "*Mandatory field missing*")]
    [InlineData("""[{"op": "add", "path": "/name", "value": "x", "from": "/a"}]""", "Unknown attribute for argument patch: from")]
    [InlineData("""[{"op": "add", "path": "name", "value": "x"}]""", "*pattern*")]
    [InlineData("""[{"op": "add", "path": "/a.b", "value": "x"}]""", "*pattern*")]
    [InlineData("""[{"op": "replace", "path": "/name"}]""", "*'add' and 'replace' operations needs value*")]
    [InlineData("""[{"op": "replace", "path": "/name", "value": null}]""", "*'add' and 'replace' operations needs value*")]
    [InlineData("""[{"op": "replace", "path": "/name", "value": 1.5}]""", "*Wrong type*")]
    [InlineData("""[{"op": "replace", "path": "/name", "value": {}}]""", "*Wrong type*")]
    [InlineData("""[{"op": "replace", "path": "/uuid", "value": "x"}]""", "*'/uuid' is an internal attribute*")]
    [InlineData("""[{"op": "remove", "path": "/coe"}]""", "*'/coe' is a mandatory attribute*")]
    [InlineData("""["text"]""", "*")]
    public void Faulty_steps_are_refused(string patch, string message) =>
        ((Action)(() => Read(patch))).Should().Throw<Fault>().WithMessage(message).Which.Kind.Status.Should().Be(400);

    [Theory]
    [InlineData("""[{"op": "add", "path": "/other", "value": "x"}]""", "*Adding a new attribute /other*not allowed*")]
    [InlineData("""[{"op": "add", "path": "/name", "value": "x"}]""", "*The attribute /name has existed*'replace'*")]
    [InlineData("""[{"op": "replace", "path": "/other", "value": "x"}]""", "Couldn't apply patch*Reason*")]
    [InlineData("""[{"op": "replace", "path": "/map/none", "value": "x"}]""", "Couldn't apply patch*Reason*")]
    [InlineData("""[{"op": "remove", "path": "/name/deep"}]""", "Couldn't apply patch*Reason*")]
    public void Steps_that_do_not_fit_are_refused(string patch, string message) =>
        ((Action)(() => JsonPatch.Apply(Resource(), Read(patch)))).Should().Throw<Fault>().WithMessage(message);

    [Fact]
    public void A_ban_is_on_the_path_itself_not_on_what_is_below() =>
        ((Action)(() => Read("""[{"op": "add", "path": "/labels/x", "value": "y"}]"""))).Should().NotThrow();

    [Fact]
    public void Objects_are_replaced_by_the_text_of_a_literal()
    {
        var resource = new JsonObject { ["labels"] = new JsonObject() };
        var none = new PatchRules(new HashSet<string>(), new HashSet<string>());
        JsonPatch.Apply(resource, JsonPatch.Read(JsonDocument.Parse("""[{"op": "replace", "path": "/labels", "value": "{'a': 'b'}"}]""").RootElement, none));
        resource["labels"]!["a"]!.GetValue<string>().Should().Be("b");
    }

    private static IReadOnlyList<PatchOperation> Read(string json) => JsonPatch.Read(JsonDocument.Parse(json).RootElement, Rules);

    private static JsonObject Resource() =>
        new() { ["name"] = "old", ["size"] = null, ["map"] = new JsonObject { ["k"] = "v" }, ["coe"] = "k" };
}
