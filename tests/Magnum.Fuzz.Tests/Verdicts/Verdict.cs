using System.Text.Json;
using System.Text.RegularExpressions;
using Magnum.Functions.Http.Routing;
using Magnum.Fuzz.Tests.Requests;

namespace Magnum.Fuzz.Tests.Verdicts;

/// <summary>What every answer has to be, whatever was asked.</summary>
internal static partial class Verdict
{
    private const string RequestId = "x-openstack-request-id";
    private static readonly string[] VersionHeaders = ["OpenStack-API-Version", "OpenStack-API-Minimum-Version", "OpenStack-API-Maximum-Version"];

    private static readonly HashSet<string> Probes = [.. HttpEndpoints.All.Where(endpoint => endpoint.IsProbe).Select(endpoint => endpoint.Route)];

    // What Kestrel refuses before there is a request: a malformed or too long one.
    private static readonly int[] Unread = [400, 411, 413, 414, 431];

    /// <summary>What is wrong with an answer; null when nothing is.</summary>
    public static string? Of(FuzzRequest request, Answer answer)
    {
        if (answer.Status >= 500) return "5xx";
        if (Leak().Match(answer.Body) is { Success: true } leak) return $"the inside shows: {leak.Value}";
        if (IsProbe(request.Path) && answer.Status < 400) return null;
        if (!answer.Has(RequestId)) return MayLackRequestId(request, answer) ? null : "no request id";
        if (!RequestIdForm().IsMatch(answer.Header(RequestId)!)) return "malformed request id";
        if (answer.Status is 204 or 200 && answer.Body.Length == 0) return null;
        if (request.Method == "HEAD") return null;
        return answer.Status < 400 ? Json(answer) : Error(request, answer);
    }

    private static bool MayLackRequestId(FuzzRequest request, Answer answer) =>
        request.Method == "OPTIONS"
        || IsProbe(request.Path)
        || (Unread.Contains(answer.Status) && answer.Body.Length == 0);

    // The list of versions knows no version.
    private static bool IsRoot(string path) => Plain(path).Length == 0;

    private static bool IsProbe(string path) => Probes.Contains(Plain(path));

    // As the server reads it: "/a/.." is "/".
    private static string Plain(string path) => new Uri("http://host" + path).AbsolutePath.Trim('/');

    private static string? Json(Answer answer)
    {
        if (answer.Header("Content-Type") != "application/json") return $"type {answer.Header("Content-Type")}";
        try
        {
            JsonDocument.Parse(answer.Body).Dispose();
            return null;
        }
        catch (JsonException broken)
        {
            return broken.Message;
        }
    }

    private static string? Error(FuzzRequest request, Answer answer)
    {
        if (Json(answer) is { } problem) return problem;
        using var document = JsonDocument.Parse(answer.Body);
        return ErrorShapes.Of(document.RootElement, answer.Status) switch
        {
            ErrorShape.Handler when !IsRoot(request.Path) && !VersionHeaders.All(answer.Has) => "a handler's error without version headers",
            ErrorShape.Framework when answer.Status is 404 or 405 && VersionHeaders.Any(answer.Has) => "a framework's error with version headers",
            ErrorShape.Keystone when answer.Status != 401 || !answer.Has("WWW-Authenticate") => "shape D without WWW-Authenticate",
            ErrorShape.None => "an error without the shape of one",
            _ => null,
        };
    }

    [GeneratedRegex(@"\Areq-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\z")]
    private static partial Regex RequestIdForm();

    [GeneratedRegex(@"Exception|\bat (Magnum|System|Microsoft)\.|Magnum\.[A-Z]\w+\.|System\.[A-Z]|Microsoft\.|SQLite|Npgsql|\.cs:line|NullReference|stack trace", RegexOptions.IgnoreCase)]
    private static partial Regex Leak();
}
