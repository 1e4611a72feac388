using System.Text.Json.Nodes;
using Magnum.Sandbox.Wire;
using Microsoft.Extensions.Primitives;

namespace Magnum.Sandbox.Kubernetes;

/// <summary>Label selectors (equality and presence) and the field selectors metadata.name and metadata.namespace.</summary>
internal static class Selectors
{
    public static bool Fits(JsonObject item, StringValues labels, StringValues fields) =>
        Terms(labels).All(term => FitsLabel(item["metadata"].Child("labels"), term))
        && Terms(fields).All(term => FitsField(item, term));

    private static IEnumerable<string> Terms(StringValues values) =>
        values.ToString().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool FitsLabel(JsonObject? labels, string term)
    {
        if (term.Split("!=") is [var other, var unwanted])
            return labels.Text(other.Trim()) != unwanted.Trim();
        if (term.StartsWith('!'))
            return labels?.ContainsKey(term[1..]) != true;
        var parts = term.Split('=', 2, StringSplitOptions.TrimEntries);
        return parts.Length == 1 ? labels?.ContainsKey(parts[0]) == true : labels.Text(parts[0]) == parts[1].TrimStart('=').Trim();
    }

    private static bool FitsField(JsonObject item, string term)
    {
        var parts = term.Split('=', 2, StringSplitOptions.TrimEntries);
        var value = parts[0] switch
        {
            "metadata.name" => ClusterView.Name(item),
            "metadata.namespace" => ClusterView.Namespace(item),
            "spec.nodeName" => item["spec"].Text("nodeName"),
            _ => null,
        };
        return parts.Length == 2 && value == parts[1].TrimStart('=');
    }
}
