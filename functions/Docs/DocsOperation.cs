using System.Text;
using System.Text.Json.Nodes;
using Magnum.Functions.Http.OpenApi;
using static Magnum.Functions.Docs.DocsText;

namespace Magnum.Functions.Docs;

/// <summary>Writes one operation: what it does, who may ask for it and when, what it takes and answers.</summary>
internal static class DocsOperation
{
    /// <summary>Appends it, folded.</summary>
    public static void Write(StringBuilder html, string path, string verb, JsonObject operation)
    {
        html.Append($"<details class=\"operation\" id=\"{operation["operationId"]}\"><summary><b class=\"{verb.ToLowerInvariant()}\">{verb}</b> <code>{Text(path)}</code> ")
            .Append($"<span>{Text(operation["summary"])}</span> {(operation[OpenApiConstraints.MinVersion]?.ToString() is null or "1.1" ? "" : VersionBadges(operation))}</summary><div>");
        if (operation["description"] is { } description) html.Append($"<p>{Text(description)}</p>");
        WriteRules(html, operation);
        WriteParameters(html, operation["parameters"]!.AsArray());
        if (operation["requestBody"] is { } body) html.Append($"<h4>Body</h4><p>{DocsTypes.Of(body["content"]![OpenApiContent.JsonType]!["schema"])}</p>");
        WriteAnswers(html, operation["responses"]!.AsObject());
        html.Append("</div></details>");
    }

    private static void WriteRules(StringBuilder html, JsonObject operation)
    {
        html.Append($"<dl><dt>Policy</dt><dd>{(operation["x-openstack-policy"] is { } policy ? Code(policy) : "none; no token is needed")}</dd>");
        if (operation["x-openstack-policy-all-projects"] is { } all) html.Append($"<dt>For objects of other projects</dt><dd>{Code(all)}</dd>");
        foreach (var rule in operation["x-openstack-policy-also"]?.AsArray() ?? []) html.Append($"<dt>Asked for as well, where it applies</dt><dd>{Code(rule)}</dd>");
        foreach (var change in operation["x-openstack-changes"]?.AsArray() ?? [])
            html.Append($"<dt>From {Text(change!["version"])}</dt><dd>{Text(change["description"])}</dd>");
        html.Append("</dl>");
    }

    private static void WriteParameters(StringBuilder html, JsonArray parameters)
    {
        if (parameters.Count == 0) return;
        html.Append("<h4>Parameters</h4><table>");
        foreach (var parameter in parameters.Select(one => Resolve(one!)))
        {
            // The pattern of the version header says no more than its description.
            var type = (string?)parameter["in"] == "header" ? "string" : DocsTypes.Of(parameter["schema"]);
            html.Append($"<tr><td>{Code(parameter["name"])} {VersionBadges(parameter)}</td><td>{Text(parameter["in"])}, {type}</td><td>{Text(parameter["description"])}</td></tr>");
        }
        html.Append("</table>");
    }

    private static void WriteAnswers(StringBuilder html, JsonObject answers)
    {
        html.Append("<h4>Answers</h4><table>");
        foreach (var (status, answer) in answers.Where(answer => Referred(answer.Value!) is null)) DocsAnswers.Write(html, $"{status} {Text(answer!["description"])}", answer.AsObject());
        html.Append("</table>");
        var errors = answers.Where(answer => Referred(answer.Value!) is not null).Select(answer => $"<a href=\"#{Referred(answer.Value!)}\">{answer.Key}</a>").ToList();
        if (errors.Count > 0) html.Append($"<p>Errors: {string.Join(' ', errors)}</p>");
    }
}
