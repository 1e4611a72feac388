using System.Text.Json;
using Magnum.Domain.Faults;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Magnum.Functions.Http.Bodies;

/// <summary>Reads request bodies by the rules of WSME: JSON under a few names, anything when empty, 415 for the rest.</summary>
internal static class JsonBody
{
    private const string Form = "application/x-www-form-urlencoded";

    /// <summary>The media types under which JSON is read.</summary>
    public static IReadOnlyList<string> JsonTypes { get; } = ["application/json", "text/javascript", "application/javascript"];

    /// <summary>
    /// The body that the operation calls <paramref name="argument"/>, of the kind <paramref name="kind"/>. Everything else
    /// throws a fault: absent, not JSON, of another kind or media type. The caller disposes the document.
    /// </summary>
    public static async ValueTask<JsonDocument> ReadAsync(HttpRequest request, string argument, JsonValueKind kind, CancellationToken cancellation)
    {
        var document = await ParseAsync(request, cancellation) ?? throw Faults.MissingArgument(argument);
        if (document.RootElement.ValueKind == kind) return document;
        using (document) throw Faults.InvalidInput(argument, document.RootElement.GetRawText(), $"Value should be {Name(kind)}.");
    }

    /// <summary>Throws a fault when the request carries a body although the operation takes none; <c>{}</c> is harmless.</summary>
    public static async ValueTask RefuseAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (!BodyBytes.Expected(request)) return;
        using var document = await ParseAsync(request, cancellation);
        if (document is null) return;
        if (document.RootElement.ValueKind != JsonValueKind.Object) throw Faults.Invalid("this operation takes no body.");
        var names = document.RootElement.EnumerateObject().Select(property => property.Name).ToList();
        if (names.Count > 0) throw Faults.UnknownArgument(names);
    }

    private static async ValueTask<JsonDocument?> ParseAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (!BodyBytes.Expected(request)) return null;
        using var body = await BodyBytes.ReadAsync(request, cancellation);
        if (body.Length == 0 || !await IsJsonAsync(request, body, cancellation)) return null;
        return JsonText.Parse(body.ToArray());
    }

    private static async ValueTask<bool> IsJsonAsync(HttpRequest request, MemoryStream body, CancellationToken cancellation)
    {
        var text = request.ContentType ?? "";
        var type = MediaTypeHeaderValue.TryParse(text, out var parsed) ? parsed.MediaType.Value ?? "" : text;
        if (JsonTypes.Contains(type, StringComparer.OrdinalIgnoreCase)) return true;
        if (!type.Equals(Form, StringComparison.OrdinalIgnoreCase)) throw Faults.UnknownMimeType(text);
        // A form counts as query parameters, and no operation with a body has any.
        var names = await FormNamesAsync(body, cancellation);
        if (names.Count == 0) return false;
        throw Faults.UnknownArgument(names);
    }

    private static async ValueTask<IReadOnlyList<string>> FormNamesAsync(MemoryStream body, CancellationToken cancellation)
    {
        body.Position = 0;
        try
        {
            return [.. (await new FormReader(body).ReadFormAsync(cancellation)).Keys];
        }
        catch (InvalidDataException)
        {
            throw Faults.Invalid("the form has too many or too long fields.");
        }
    }

    private static string Name(JsonValueKind kind) => kind == JsonValueKind.Array ? "a list" : "an object";
}
