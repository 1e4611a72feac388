using System.Text.Json;
using System.Text.Json.Nodes;
using Magnum.Contracts.Microversions;
using Magnum.Domain.Faults;
using Magnum.Functions.Clusters.Create;
using Magnum.Functions.Clusters.Resize;
using Magnum.Functions.Clusters.Upgrade;
using Magnum.Functions.ClusterTemplates;
using Magnum.Functions.Federations;
using Magnum.Functions.Http.Bodies;
using Magnum.Functions.NodeGroups;
using Magnum.Functions.Quotas;
using OpenApiDocument = Magnum.Functions.Http.OpenApi.OpenApiDocument;

namespace Magnum.Contract.Tests.OpenApi;

/// <summary>The bounds that the document shows are the bounds that the service enforces.</summary>
public sealed class RequestSchemaTests
{
    private static readonly ApiDescription Description = new(OpenApiDocument.Document);

    private static readonly Dictionary<string, (AttributeSet Set, Func<AttributeReader, object> Read, string Least)> Readers = new()
    {
        ["ClusterRequest"] = (ClusterAttributes.All, ClusterValues.Read, """{"cluster_template_id": "t"}"""),
        ["ClusterTemplateRequest"] = (ClusterTemplateAttributes.All, ReadTemplate, """{"coe": "kubernetes", "image_id": "i"}"""),
        ["NodeGroupRequest"] = (NodeGroupAttributes.All, reader => new NodeGroupValues(reader), """{"name": "n"}"""),
        ["QuotaRequest"] = (QuotaValues.Attributes, reader => new QuotaValues(reader), """{"project_id": "p"}"""),
        ["QuotaChangeRequest"] = (QuotaValues.Changes, reader => new QuotaValues(reader), "{}"),
        ["FederationRequest"] = (FederationAttributes.All, reader => new FederationValues(reader), """{"hostcluster_id": "c", "properties": {"dns-zone": "z"}}"""),
        ["ResizeRequest"] = (ResizeValues.Attributes, reader => new ResizeValues(reader), """{"node_count": 1}"""),
        ["UpgradeRequest"] = (UpgradeValues.Attributes, reader => new UpgradeValues(reader), """{"cluster_template": "t"}"""),
    };

    // Numbers and booleans convert to each other, null often stands for the default, and a text may be a number: the document
    // promises less than is taken. So each attribute is tried with values of its own type, and with one of a type that never fits.
    private static readonly Dictionary<string, string[]> Probes = new()
    {
        ["string"] =
        [
            "\"\"", "\"a\"", Text(242), Text(243), Text(255), Text(256), "\"1st\"", "\"a b\"", "\"kubernetes\"", "\"swarm\"", "\"vm\"", "\"bm\"", "\"Cluster\"",
            "\"CREATE_COMPLETE\"", "\"ADOPT_COMPLETE\"", "\"HEALTHY\"", "\"healthy\"", "\"1.1.1.1\"", "\"1.1.1.1, 8.8.8.8\"", "\"1.1.1.1,\"", "\"::1\"",
            "\"6f1cfa9e-9fc4-4a65-8a5c-5b5ee1e0a1d5\"", "[]", "{}",
        ],
        ["integer"] = ["-1", "0", "1", "1023", "1024", "65535", "65536", "2147483647", "\"no\"", "[]", "{}"],
        ["boolean"] = ["true", "false", "\"maybe\"", "[]", "{}"],
        ["object"] = ["{}", """{"a": "b"}""", """{"a": 1}""", """{"a": true}""", """{"a": {}}""", """{"a": []}""", "[]", "\"a\"", "1"],
        ["array"] = ["[]", "[\"a\"]", "[1]", "[[]]", "{}", "\"a\""],
    };

    public static TheoryData<string, string> Attributes
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var record in Readers.Keys)
            {
                foreach (var (attribute, _) in Schema(record)["properties"]!.AsObject()) data.Add(record, attribute);
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Attributes))]
    public async Task The_service_takes_what_the_document_allows_and_nothing_else(string record, string attribute)
    {
        var schema = Schema(record);
        foreach (var probe in Probes[TypeOf(schema["properties"]![attribute]!)])
        {
            var body = JsonNode.Parse(Readers[record].Least)!.AsObject();
            body[attribute] = JsonNode.Parse(probe);
            var problem = await Description.JsonProblemAsync(schema, body.ToJsonString(), Microversion.Maximum);
            // These are checked, but only to be objects.
            if (problem is not null && probe.StartsWith('{') && schema["properties"]![attribute]!["description"]!.ToString() == "Accepted and ignored.") continue;

            IsTaken(record, body.ToJsonString()).Should().Be(problem is null, "{0} of {1} is {2}; the document says: {3}", attribute, record, probe, problem);
        }
    }

    // The uuid is no value of a template: a change cannot set it.
    private static object ReadTemplate(AttributeReader reader) => (reader.StorableUuid(ClusterTemplateAttributes.Uuid), ClusterTemplateValues.Read(reader));

    private static bool IsTaken(string record, string body)
    {
        var (set, read, _) = Readers[record];
        try
        {
            using var document = JsonDocument.Parse(body);
            read(new AttributeReader(document.RootElement, set));
            return true;
        }
        catch (Fault)
        {
            return false;
        }
    }

    private static JsonObject Schema(string record) => OpenApiDocument.Document["components"]!["schemas"]![record]!.AsObject();

    private static string TypeOf(JsonNode schema) => schema["type"] is JsonArray types ? (string)types[0]! : (string)schema["type"]!;

    private static string Text(int length) => $"\"{new string('a', length)}\"";
}
