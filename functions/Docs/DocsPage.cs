using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Magnum.Functions.Http.OpenApi;

namespace Magnum.Functions.Docs;

/// <summary>Writes the page from the OpenAPI document, so that both always say the same.</summary>
internal static class DocsPage
{
    /// <summary>The whole page.</summary>
    public static string Write()
    {
        var document = OpenApiDocument.Document;
        var operations = Operations(document).ToLookup(one => (string)one.Operation["tags"]![0]!);
        var html = new StringBuilder();
        html.Append("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
            .Append($"<title>{Text(document["info"]!["title"])}</title><style>{DocsStyle.Css}</style></head><body><header><h1>{Text(document["info"]!["title"])}</h1>")
            .Append($"<p>{Text(document["info"]!["description"])} Newest microversion: {Text(document["info"]!["version"])}. For tools: <a href=\"openapi.json\">openapi.json</a>.</p><nav>");
        foreach (var resource in operations.OrderBy(group => group.Key, StringComparer.Ordinal)) html.Append($"<a href=\"#{resource.Key}\">{resource.Key}</a> ");
        html.Append("</nav></header><main>");
        foreach (var resource in operations.OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            html.Append($"<section id=\"{resource.Key}\"><h2>{resource.Key}</h2>");
            foreach (var (path, verb, operation) in resource) WriteOperation(html, path, verb, operation);
            html.Append("</section>");
        }
        WriteSchemas(html, document);
        return html.Append("</main></body></html>").ToString();
    }

    private static IEnumerable<(string Path, string Verb, JsonObject Operation)> Operations(JsonObject document) =>
        from path in document["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        select (path.Key, operation.Key.ToUpperInvariant(), operation.Value!.AsObject());

    private static void WriteOperation(StringBuilder html, string path, string verb, JsonObject operation)
    {
        html.Append($"<details><summary><b class=\"{verb.ToLowerInvariant()}\">{verb}</b> <code>{Text(path)}</code> {Text(operation["summary"])}</summary><dl>");
        Item("Policy", Text(operation["x-openstack-policy"] ?? "none: public"));
        if (operation["x-openstack-policy-all-projects"] is { } all) Item("Policy for other projects' objects", Text(all));
        if (operation["x-openstack-min-version"] is { } version) Item("From microversion", Text(version));
        var parameters = operation["parameters"]!.AsArray().Where(one => one!["in"] is not null).Select(one => $"<code>{Text(one!["name"])}</code> ({Text(one["in"])})").ToList();
        if (parameters.Count > 0) Item("Parameters", string.Join(", ", parameters));
        if (operation["requestBody"] is { } body) Item("Body", Schema(body["content"]));
        foreach (var (status, answer) in operation["responses"]!.AsObject()) Item(status, $"{Text(answer!["description"])} {Schema(answer["content"])}");
        html.Append("</dl></details>");

        void Item(string name, string value) => html.Append($"<dt>{name}</dt><dd>{value}</dd>");
    }

    private static string Schema(JsonNode? content)
    {
        if (content?["application/json"]?["schema"] is not JsonObject schema) return "";
        var names = References(schema).Select(name => $"<a href=\"#{name}\">{name}</a>");
        return (schema["type"] is not null ? "list of " : "") + string.Join(" or ", names);
    }

    private static IEnumerable<string> References(JsonObject schema)
    {
        if (schema["$ref"] is { } reference) return [((string)reference!).Split('/')[^1]];
        if (schema["items"] is JsonObject items) return References(items);
        return schema["anyOf"]!.AsArray().SelectMany(one => References(one!.AsObject()));
    }

    private static void WriteSchemas(StringBuilder html, JsonObject document)
    {
        html.Append("<section id=\"schemas\"><h2>Bodies</h2>");
        foreach (var (name, schema) in document["components"]!["schemas"]!.AsObject())
        {
            html.Append($"<h3 id=\"{name}\">{name}</h3><table>");
            var required = schema!["required"]?.AsArray().Select(one => (string)one!).ToHashSet() ?? [];
            foreach (var (attribute, type) in schema["properties"]?.AsObject() ?? [])
                html.Append($"<tr><td><code>{Text(attribute)}</code>{(required.Contains(attribute) ? "" : "?")}</td><td>{Text(TypeOf(type!))}</td></tr>");
            html.Append("</table>");
        }
        html.Append("</section>");
    }

    private static string TypeOf(JsonNode schema) => schema is not JsonObject made ? "any" : made["type"] switch
    {
        JsonArray several => string.Join(" or ", several.Select(one => (string)one!)),
        { } one => (string)one!,
        null => "any",
    };

    private static string Text(JsonNode? node) => WebUtility.HtmlEncode(node?.ToString() ?? "");
}
