using System.Text;
using System.Text.Json.Nodes;
using static Magnum.Functions.Docs.DocsText;

namespace Magnum.Functions.Docs;

/// <summary>Writes answers, those of operations and the errors that they share.</summary>
internal static class DocsAnswers
{
    /// <summary>Appends a row with an answer.</summary>
    public static void Write(StringBuilder html, string name, JsonObject answer)
    {
        var bodies = answer["content"]?.AsObject().Select(content => Body(content.Key, content.Value!["schema"]!)) ?? ["no body"];
        var headers = answer["headers"]?.AsObject().Select(header => Code(header.Key) + (Resolve(header.Value!)["required"] is null ? " (not always)" : "")) ?? [];
        html.Append($"<tr><td>{name}</td><td>{string.Join(", ", bodies)}</td><td>{string.Join(", ", headers)}</td></tr>");
    }

    /// <summary>Appends the errors, each with its address on the page.</summary>
    public static void WriteErrors(StringBuilder html, JsonObject errors)
    {
        html.Append("<section id=\"errors\"><h2>Errors</h2><table>");
        foreach (var (name, answer) in errors) Write(html, $"<b id=\"{name}\">{Text(answer!["description"])}</b>", answer.AsObject());
        html.Append("</table></section>");
    }

    // Of a text, the media type is all there is to say.
    private static string Body(string type, JsonNode schema) => Referred(schema) is null && schema["anyOf"] is null ? Text(type) : DocsTypes.Of(schema);
}
