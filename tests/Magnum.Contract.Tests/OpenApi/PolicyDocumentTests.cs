using System.Text.Json.Nodes;
using Magnum.Functions.Http.Policies;
using OpenApiDocument = Magnum.Functions.Http.OpenApi.OpenApiDocument;

namespace Magnum.Contract.Tests.OpenApi;

public sealed class PolicyDocumentTests
{
    [Fact]
    public void Every_rule_of_an_operation_is_in_the_document() =>
        PolicyDefaults.Operations.Select(rule => rule.Name).Except(Operations().SelectMany(Rules)).Should().BeEmpty();

    [Fact]
    public void The_document_names_no_other_rules() =>
        Operations().SelectMany(Rules).Except(PolicyDefaults.Operations.Select(rule => rule.Name)).Should().BeEmpty();

    private static IEnumerable<JsonObject> Operations() => OpenApiDocument.Document["paths"]!.AsObject()
        .SelectMany(path => path.Value!.AsObject()).Select(operation => operation.Value).OfType<JsonObject>();

    private static IEnumerable<string> Rules(JsonObject operation)
    {
        if (operation["x-openstack-policy"] is { } own) yield return own.GetValue<string>();
        if (operation["x-openstack-policy-all-projects"] is { } all) yield return all.GetValue<string>();
        foreach (var rule in operation["x-openstack-policy-also"]?.AsArray() ?? []) yield return rule!.GetValue<string>();
    }
}
