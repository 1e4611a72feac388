using FsCheck;
using FsCheck.Fluent;
using Magnum.Functions.Certificates;
using Magnum.Functions.Http.Routing;

namespace Magnum.Fuzz.Tests.Requests;

/// <summary>Requests to every route, most of them nearly valid, and some to nowhere.</summary>
internal static class RequestGenerator
{
    private const string Version = "OpenStack-API-Version";
    private static readonly string[] Methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "BREW", "get", "Post"];
    private static readonly string[] Parameters = ["limit", "marker", "sort_key", "sort_dir", "rollback", "project_id", "type", "all_tenants", "role", "_method", "foo", "ca_cert_type", ""];

    private static readonly HttpEndpoint[] Endpoints =
        [.. HttpEndpoints.All.Where(endpoint => !endpoint.IsFallback).OrderBy(endpoint => endpoint.Name, StringComparer.Ordinal)];

    private static readonly Gen<(string, string)> Extra = Gen.OneOf(
        from value in Gen.Elements("application/json", "text/html", "*/*", "text/html,application/json;q=0.1", "garbage", "", "application/*;q=0") select ("Accept", value),
        from value in Gen.Elements("application/json", "application/json; charset=utf-16", "text/plain", "application/x-www-form-urlencoded", "application/json-patch+json", "a/b/c", "text/javascript", "multipart/form-data; boundary=x") select (FuzzRequest.TypeHeader, value),
        from value in Gen.Elements("container-infra 1.7", "container-infra 9.9", "container-infra 1", "latest", "x 1.5", "container-infra -1.2", "container-infra 1.99999999999", "compute 2.1, container-infra 1.8") select (Version, value),
        from value in Gen.Elements("DELETE", "GET", "x") select ("X-HTTP-Method-Override", value),
        from value in Gen.Elements("https://console.example", "null", "x") select ("Origin", value),
        from value in Gen.Elements("admin", "x") select ("X-Roles", value),
        from value in Gen.Elements("host=evil;proto=gopher", "x", "for=\"[::1]\";host=\"a b\"") select ("Forwarded", value),
        from value in Gen.Elements("bytes=0-1", "x") select ("Range", value),
        from value in Gen.Elements("gzip", "identity") select ("Content-Encoding", value),
        from value in Gen.Elements("W/\"x\"", "*") select ("If-None-Match", value));

    private static readonly Gen<(string, string)[]> Headers =
        from token in Gen.Frequency((14, Gen.Constant("demo")), (6, Gen.Constant("admin")), (1, Gen.Elements("", "garbage", "a b", "x,y")))
        from version in Gen.Frequency((8, Gen.Choose(1, 14).Select(minor => $"container-infra 1.{minor}")), (8, Gen.Constant("container-infra latest")))
        from count in Gen.Frequency((12, Gen.Constant(0)), (3, Gen.Constant(1)), (1, Gen.Choose(1, 4)))
        from extra in Extra.ListOf(count)
        select (from header in extra select header).Append((FuzzRequest.TokenHeader, token)).Append((Version, version)).ToArray();

    private static readonly Gen<string> Parameter =
        from name in Gen.Frequency((8, Gen.Elements(Parameters)), (1, Texts.Any)) from value in Texts.Any select $"{Uri.EscapeDataString(name)}={Uri.EscapeDataString(value)}";

    private static readonly Gen<string[]> Query =
        from count in Gen.Frequency((20, Gen.Constant(0)), (3, Gen.Constant(1)), (1, Gen.Choose(1, 4))) from parameters in Parameter.ListOf(count) select parameters.ToArray();

    /// <summary>Everything.</summary>
    public static Gen<FuzzRequest> Any => Gen.Frequency((20, ToEndpoint), (1, ToNowhere));

    // New authorities take a processor for most of a second: they are asked for less often than all else.
    private static readonly Gen<HttpEndpoint> Endpoint = Gen.Frequency(
        (1, Gen.Elements(Endpoints.Where(endpoint => endpoint.Name == nameof(RotateCertificatesHttp)).ToArray())),
        (5 * Endpoints.Length, Gen.Elements(Endpoints.Where(endpoint => endpoint.Name != nameof(RotateCertificatesHttp)).ToArray())));

    private static Gen<FuzzRequest> ToEndpoint =>
        from endpoint in Endpoint
        from method in Gen.Frequency((12, Gen.Elements(endpoint.Verbs.ToArray())), (1, Gen.Elements(Methods)))
        from path in PathOf(endpoint.Route)
        from query in endpoint.Query.Count == 0 ? Query : Gen.OneOf(Query, QueryOf([.. endpoint.Query.Select(parameter => parameter.Name)]))
        from headers in Headers
        from body in Bodies.For(endpoint.Route, method, endpoint.Arguments.Body)
        select new FuzzRequest(method, path, query, headers, body);

    private static Gen<FuzzRequest> ToNowhere =>
        from method in Gen.Elements(Methods)
        from count in Gen.Choose(0, 5)
        from parts in Texts.Any.ListOf(count)
        from query in Query
        from headers in Headers
        from body in Bodies.For("v1/clusters", method, takesBody: true)
        select new FuzzRequest(method, "/" + string.Join('/', parts.Select(Uri.EscapeDataString)), query, headers, body);

    private static Gen<string[]> QueryOf(IReadOnlyList<string> known) =>
        from count in Gen.Choose(1, 3)
        from parameters in (from name in Gen.Elements(known.ToArray()) from value in Texts.Any select $"{name}={Uri.EscapeDataString(value)}").ListOf(count)
        select parameters.ToArray();

    private static Gen<string> PathOf(string route)
    {
        var segments = route.Split('/');
        var parts = segments.Select((part, at) => part.StartsWith('{')
            ? Gen.Frequency((10, Texts.Of(segments[at - 1])), (1, Texts.Right), (1, Texts.Any)).Select(Uri.EscapeDataString)
            : Gen.Constant(part));
        return from chosen in Gen.CollectToList(parts)
               from style in Gen.Frequency((20, Gen.Constant(0)), (1, Gen.Constant(1)), (1, Gen.Constant(2)), (1, Gen.Constant(3)))
               select style switch
               {
                   1 => "/" + string.Join("//", chosen),
                   2 => "/" + string.Join('/', chosen) + "/",
                   3 => "/" + string.Join('/', chosen.SkipWhile(part => part == "v1")),
                   _ => "/" + string.Join('/', chosen),
               };
    }
}
