using System.Globalization;
using System.Text.Json.Nodes;
using Magnum.Sandbox.Wire;

namespace Magnum.Sandbox.Kubernetes;

/// <summary>The Table form of lists, which kubectl prints as it is.</summary>
internal static class Tables
{
    private const string Prefix = "node-role.kubernetes.io/";

    public static JsonObject Of(ObjectKind kind, IReadOnlyList<JsonObject> objects, DateTimeOffset now)
    {
        var columns = Columns(kind);
        return new JsonObject
        {
            ["kind"] = "Table",
            ["apiVersion"] = "meta.k8s.io/v1",
            ["metadata"] = new JsonObject { ["resourceVersion"] = "1000" },
            ["columnDefinitions"] = new JsonArray([.. columns.Select((column, index) => (JsonNode)new JsonObject
            {
                ["name"] = column,
                ["type"] = "string",
                ["format"] = index == 0 ? "name" : "",
                ["description"] = column,
                ["priority"] = column.EndsWith("-IP", StringComparison.Ordinal) && kind.Kind == "Node" ? 1 : 0,
            })]),
            ["rows"] = new JsonArray([.. objects.Select(item => (JsonNode)new JsonObject
            {
                ["cells"] = WireText.Strings(columns.Select(column => Cell(kind, column, item, now))),
                ["object"] = new JsonObject
                {
                    ["kind"] = "PartialObjectMetadata",
                    ["apiVersion"] = "meta.k8s.io/v1",
                    ["metadata"] = item["metadata"]!.DeepClone(),
                },
            })]),
        };
    }

    private static string[] Columns(ObjectKind kind) => kind.Kind switch
    {
        "Node" => ["Name", "Status", "Roles", "Age", "Version", "Internal-IP", "External-IP"],
        "Namespace" => ["Name", "Status", "Age"],
        "Service" => ["Name", "Type", "Cluster-IP", "External-IP", "Port(s)", "Age"],
        "Pod" => ["Name", "Ready", "Status", "Restarts", "Age"],
        _ => ["Name", "Age"],
    };

    private static string Cell(ObjectKind kind, string column, JsonObject item, DateTimeOffset now) => (kind.Kind, column) switch
    {
        (_, "Name") => ClusterView.Name(item),
        (_, "Age") => Age(item, now),
        ("Node", "Status") => item["status"].Items("conditions").Any(IsReady) ? "Ready" : "NotReady",
        ("Node", "Roles") => Roles(item),
        ("Node", "Version") => item["status"].Child("nodeInfo").Text("kubeletVersion") ?? "",
        ("Node", "Internal-IP") => Address(item, "InternalIP"),
        ("Node", "External-IP") => Address(item, "ExternalIP"),
        ("Namespace", _) => item["status"].Text("phase") ?? "",
        ("Service", "Type") => item["spec"].Text("type") ?? "",
        ("Service", "Cluster-IP") => item["spec"].Text("clusterIP") ?? "",
        ("Service", "Port(s)") => string.Join(',', item["spec"].Items("ports").Select(port => $"{port["port"]}/TCP")),
        ("Pod", "Ready") => item["status"].Text("phase") == "Running" ? "1/1" : "0/1",
        ("Pod", "Status") => item["status"].Text("phase") ?? "",
        ("Pod", "Restarts") => "0",
        _ => "<none>",
    };

    private static bool IsReady(JsonNode condition) => condition.Text("type") == "Ready" && condition.Text("status") == "True";

    private static string Address(JsonObject node, string type) =>
        node["status"].Items("addresses").FirstOrDefault(address => address.Text("type") == type)?.Text("address") ?? "<none>";

    private static string Roles(JsonObject node)
    {
        var roles = node["metadata"].Child("labels")!.Select(label => label.Key)
            .Where(label => label.StartsWith(Prefix, StringComparison.Ordinal)).Select(label => label[Prefix.Length..]);
        return string.Join(',', roles);
    }

    private static string Age(JsonObject item, DateTimeOffset now)
    {
        var age = now - DateTimeOffset.Parse(item["metadata"].Text("creationTimestamp")!, CultureInfo.InvariantCulture);
        return age switch
        {
            { TotalMinutes: < 2 } => $"{(int)Math.Max(0, age.TotalSeconds)}s",
            { TotalHours: < 3 } => $"{(int)age.TotalMinutes}m",
            { TotalDays: < 2 } => $"{(int)age.TotalHours}h",
            _ => $"{(int)age.TotalDays}d",
        };
    }
}
