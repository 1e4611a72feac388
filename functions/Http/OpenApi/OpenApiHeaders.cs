using System.Text.Json.Nodes;
using Magnum.Contracts.Microversions;
using Magnum.Functions.Http.Microversions;
using Magnum.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Magnum.Functions.Http.OpenApi;

/// <summary>The headers of answers, and which answer has which.</summary>
internal static class OpenApiHeaders
{
    private const string Root = "#/components/headers/";
    private static readonly string Version = ServiceTypes.Canonical + " ";

    private static readonly string[] Negotiated =
        [MicroversionHeader.Name, MicroversionHeader.Minimum, MicroversionHeader.Maximum, HeaderNames.Vary];

    // These come from the steps of the pipeline before versions are negotiated; see HttpPipeline.
    private static readonly int[] Unversioned =
        [StatusCodes.Status401Unauthorized, StatusCodes.Status405MethodNotAllowed, StatusCodes.Status503ServiceUnavailable];

    // These come from before it or from after it.
    private static readonly int[] SometimesVersioned =
        [StatusCodes.Status404NotFound, StatusCodes.Status406NotAcceptable, StatusCodes.Status500InternalServerError];

    private static readonly SortedDictionary<string, Func<JsonObject>> Known = new(StringComparer.Ordinal)
    {
        [RequestIdMiddleware.Header] = () => Header("Id of the request, always a fresh one.", Pattern("^req-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")),
        [MicroversionHeader.Name] = () => Header("The microversion of the answer.", Pattern($"^{Version}[0-9]+\\.[0-9]+$")),
        [MicroversionHeader.Minimum] = () => Header("The oldest microversion.", Constant(Version + Microversion.Minimum)),
        [MicroversionHeader.Maximum] = () => Header("The newest microversion.", Constant(Version + Microversion.Maximum)),
        [HeaderNames.Vary] = () => Header("What else the answer depends on.", Pattern($"(^|, ){MicroversionHeader.Name}$")),
        [HeaderNames.Location] = () => Header("Where the new object is.", new JsonObject { ["type"] = "string", ["format"] = "uri" }),
        [HeaderNames.Allow] = () => Header("The methods that the path has.", Pattern("^[A-Z]+(, [A-Z]+)*$")),
        [HeaderNames.WWWAuthenticate] = () => Header("Where tokens are to be had.", Pattern("^Keystone uri=\"[^\"]+\"$")),
    };

    /// <summary>All of them, for the components of the document.</summary>
    public static JsonObject All() => new(Known.Select(header => KeyValuePair.Create(header.Key, (JsonNode?)header.Value())));

    /// <summary>True for a status whose answers tell the microversion, where one is negotiated.</summary>
    public static bool IsVersioned(int status) => !Unversioned.Contains(status);

    /// <summary>Those of an answer.</summary>
    /// <param name="status">Its status.</param>
    /// <param name="isVersioned">True where microversions are negotiated.</param>
    /// <param name="hasLocation">True for a new object that has an address.</param>
    public static JsonObject Of(int status, bool isVersioned, bool hasLocation = false)
    {
        var headers = new JsonObject { [RequestIdMiddleware.Header] = Reference(RequestIdMiddleware.Header) };
        if (isVersioned && IsVersioned(status))
        {
            foreach (var name in Negotiated) headers[name] = SometimesVersioned.Contains(status) ? Optional(name) : Reference(name);
        }
        if (hasLocation) headers[HeaderNames.Location] = Reference(HeaderNames.Location);
        if (status == StatusCodes.Status405MethodNotAllowed) headers[HeaderNames.Allow] = Optional(HeaderNames.Allow);
        if (status == StatusCodes.Status401Unauthorized) headers[HeaderNames.WWWAuthenticate] = Reference(HeaderNames.WWWAuthenticate);
        return headers;
    }

    private static JsonObject Reference(string name) => new() { ["$ref"] = Root + name };

    private static JsonObject Optional(string name)
    {
        var header = Known[name]();
        header.Remove("required");
        // Without a version, the answer may still depend on the origin.
        if (name == HeaderNames.Vary) header["schema"]!.AsObject().Remove("pattern");
        return header;
    }

    private static JsonObject Header(string description, JsonObject schema) =>
        new() { ["description"] = description, ["required"] = true, ["schema"] = schema };

    private static JsonObject Pattern(string pattern) => new() { ["type"] = "string", ["pattern"] = pattern };

    private static JsonObject Constant(string text) => new() { ["type"] = "string", ["const"] = text };
}
