using System.Text;
using System.Text.Json.Nodes;
using Magnum.Functions.Http.OpenApi;
using static Magnum.Functions.Docs.DocsText;

namespace Magnum.Functions.Docs;

/// <summary>Writes the page from the OpenAPI document, so that both always say the same.</summary>
internal static class DocsPage
{
    /// <summary>The whole page.</summary>
    public static string Write()
    {
        var document = OpenApiDocument.Document;
        var resources = Operations(document).GroupBy(one => (string)one.Operation["tags"]![0]!).OrderBy(group => group.Key, StringComparer.Ordinal).ToList();
        var components = document["components"]!;
        var html = new StringBuilder();
        html.Append("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
            .Append($"<title>{Text(document["info"]!["title"])}</title><style>{DocsStyle.Css}</style></head><body><header><h1>{Text(document["info"]!["title"])}</h1>")
            .Append($"<p>{Text(document["info"]!["description"])} Newest microversion: {Text(document["info"]!["version"])}. For tools: <a href=\"openapi.json\">openapi.json</a>.</p></header>")
            .Append("<nav aria-label=\"Resources\">");
        foreach (var name in resources.Select(resource => resource.Key).Concat(["errors", "headers", "bodies"])) html.Append($"<a href=\"#{name}\">{name}</a> ");
        html.Append("</nav><main>");
        foreach (var resource in resources)
        {
            html.Append($"<section id=\"{resource.Key}\"><h2>{resource.Key}</h2>");
            foreach (var (path, verb, operation) in resource) DocsOperation.Write(html, path, verb, operation);
            html.Append("</section>");
        }
        DocsAnswers.WriteErrors(html, components["responses"]!.AsObject());
        WriteHeaders(html, components["headers"]!.AsObject());
        WriteBodies(html, components["schemas"]!.AsObject());
        return html.Append("</main></body></html>").ToString();
    }

    private static IEnumerable<(string Path, string Verb, JsonObject Operation)> Operations(JsonObject document) =>
        from path in document["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        select (path.Key, operation.Key.ToUpperInvariant(), operation.Value!.AsObject());

    private static void WriteHeaders(StringBuilder html, JsonObject headers)
    {
        html.Append("<section id=\"headers\"><h2>Headers of answers</h2><table>");
        foreach (var (name, header) in headers) html.Append($"<tr><td>{Code(name)}</td><td>{DocsTypes.Of(header!["schema"])}</td><td>{Text(header["description"])}</td></tr>");
        html.Append("</table></section>");
    }

    private static void WriteBodies(StringBuilder html, JsonObject schemas)
    {
        html.Append("<section id=\"bodies\"><h2>Bodies</h2>");
        foreach (var (name, schema) in schemas)
        {
            html.Append($"<h3 id=\"{name}\">{name}</h3><p>{Text(schema!["description"])}</p><table>");
            var required = schema["required"]?.AsArray().Select(one => (string)one!).ToHashSet() ?? [];
            foreach (var (attribute, type) in schema["properties"]?.AsObject() ?? [])
            {
                var marks = (required.Contains(attribute) ? Badge("required") : "") + VersionBadges(type!);
                html.Append($"<tr><td>{Code(attribute)} {marks}</td><td>{DocsTypes.Of(type)}</td><td>{Text(type!["description"])}</td></tr>");
            }
            html.Append("</table>");
        }
        html.Append("</section>");
    }
}
