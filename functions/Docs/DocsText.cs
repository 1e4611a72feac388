using System.Net;
using System.Text.Json.Nodes;
using Magnum.Functions.Http.OpenApi;

namespace Magnum.Functions.Docs;

/// <summary>Reads the OpenAPI document and writes its texts as HTML.</summary>
internal static class DocsText
{
    private const string Reference = "$ref";

    /// <summary>A text of the document; empty when there is none.</summary>
    public static string Text(JsonNode? node) => WebUtility.HtmlEncode(node?.ToString() ?? "");

    /// <summary>A text set as code; empty when there is none.</summary>
    public static string Code(JsonNode? node) => node is null ? "" : $"<code>{Text(node)}</code>";

    /// <summary>What a reference stands for, or the node itself.</summary>
    public static JsonObject Resolve(JsonNode node) => node[Reference] is { } reference
        ? ((string)reference!).Split('/').Skip(1).Aggregate((JsonNode)OpenApiDocument.Document, (at, part) => at[part]!).AsObject()
        : node.AsObject();

    /// <summary>The name of what a node refers to; null when it is no reference.</summary>
    public static string? Referred(JsonNode node) => node is JsonObject made && made[Reference] is { } reference ? ((string)reference!).Split('/')[^1] : null;

    /// <summary>The microversions in which something exists; empty when all have it.</summary>
    public static string VersionBadges(JsonNode declared)
    {
        var from = declared[OpenApiConstraints.MinVersion];
        var gone = declared[OpenApiConstraints.GoneVersion];
        return (from is null ? "" : Badge($"from {from}")) + (gone is null ? "" : Badge($"before {gone}"));
    }

    /// <summary>A short note beside a name.</summary>
    public static string Badge(string text) => $"<i class=\"badge\">{WebUtility.HtmlEncode(text)}</i>";
}
