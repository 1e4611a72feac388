using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Magnum.Domain.Faults;

namespace Magnum.Functions.Http.Patching;

/// <summary>Applies a JSON patch as the original service understands it: text and integers only, all steps or none.</summary>
internal static class JsonPatch
{
    /// <summary>Attributes that hold an object and are replaced by a text with a literal in it.</summary>
    private static readonly HashSet<string> ObjectAttributes =
        new(StringComparer.Ordinal) { "/labels", "/health_status_reason", "/node_labels", "/node_taints" };

    /// <summary>Reads and checks all steps of a patch.</summary>
    public static IReadOnlyList<PatchOperation> Read(JsonElement array, PatchRules rules)
    {
        var operations = array.EnumerateArray().Select(PatchOperation.Read).ToList();
        foreach (var operation in operations)
        {
            if (rules.Internal.Contains(operation.Path))
                throw Faults.Invalid($"'{operation.Path}' is an internal attribute and can not be updated.");
            if (operation.Op == PatchOperation.Remove && rules.Mandatory.Contains(operation.Path))
                throw Faults.Invalid($"'{operation.Path}' is a mandatory attribute and can not be removed.");
        }
        return operations;
    }

    /// <summary>Applies the steps in order to <paramref name="resource"/>; the caller keeps the original until all went well.</summary>
    public static void Apply(JsonObject resource, IReadOnlyList<PatchOperation> operations)
    {
        foreach (var operation in operations)
        {
            if (operation.Segments is [var attribute]) ApplyToAttribute(resource, attribute, operation);
            else ApplyToMember(resource, operation);
        }
    }

    private static void ApplyToAttribute(JsonObject resource, string attribute, PatchOperation operation)
    {
        var exists = resource.ContainsKey(attribute);
        if (operation.Op == PatchOperation.Add)
        {
            if (!exists) throw Faults.Invalid($"Adding a new attribute {operation.Path} to the root of the resource is not allowed.");
            if (resource[attribute] is not null)
                throw Faults.Invalid($"The attribute {operation.Path} has existed, please use 'replace' operation instead.");
        }
        if (!exists) throw Misfit(operation, $"the resource has no member '{attribute}'");
        resource[attribute] = operation.Op == PatchOperation.Remove ? null : Node(operation);
    }

    private static void ApplyToMember(JsonObject resource, PatchOperation operation)
    {
        var segments = operation.Segments;
        var holder = segments.SkipLast(1).Aggregate((JsonNode?)resource, (node, segment) => (node as JsonObject)?[segment]);
        if (holder is JsonObject map) ApplyToKey(map, segments[^1], operation);
        else if (holder is JsonArray list) ApplyToItem(list, segments[^1], operation);
        else throw Misfit(operation, "there is nothing at this path");
    }

    private static void ApplyToKey(JsonObject holder, string key, PatchOperation operation)
    {
        if (operation.Op != PatchOperation.Add && !holder.ContainsKey(key)) throw Misfit(operation, $"there is no member '{key}'");
        if (operation.Op == PatchOperation.Remove) holder.Remove(key);
        else holder[key] = Node(operation);
    }

    // A dash stands for the place after the last item.
    private static void ApplyToItem(JsonArray holder, string place, PatchOperation operation)
    {
        var adds = operation.Op == PatchOperation.Add;
        var index = adds && place == "-" ? holder.Count : int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
        if (index < 0 || index >= holder.Count + (adds ? 1 : 0)) throw Misfit(operation, $"there is no item '{place}'");
        if (adds) holder.Insert(index, Node(operation));
        else if (operation.Op == PatchOperation.Remove) holder.RemoveAt(index);
        else holder[index] = Node(operation);
    }

    private static JsonNode? Node(PatchOperation operation)
    {
        var isLiteral = operation.Op == PatchOperation.Replace && operation.Value.ValueKind == JsonValueKind.String && ObjectAttributes.Contains(operation.Path);
        if (!isLiteral) return JsonNode.Parse(operation.Value.GetRawText());
        return PythonLiteral.TryParse(operation.Value.GetString()!, out var node) ? node : throw Misfit(operation, "the value is no literal");
    }

    private static Fault Misfit(PatchOperation operation, string reason) => Faults.PatchError(operation.ToString(), reason);
}
