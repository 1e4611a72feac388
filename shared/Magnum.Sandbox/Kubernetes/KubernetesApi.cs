using System.Text;
using System.Text.Json.Nodes;

namespace Magnum.Sandbox.Kubernetes;

/// <summary>Routes the requests to a cluster's API: health, version, discovery and reading of objects.</summary>
internal static class KubernetesApi
{
    private static readonly string[] Checks = ["ping", "log", "etcd", "poststarthook/start-apiextensions-informers", "poststarthook/bootstrap-controller"];

    public static Task AnswerAsync(HttpContext http, ClusterApi api, SandboxContext context)
    {
        if (ClientIdentity.Of(http, api) is not { } client)
            return KubernetesAnswers.UnauthorizedAsync(http);
        if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method))
            return client.IsMaster ? KubernetesAnswers.MethodNotAllowedAsync(http) : KubernetesAnswers.ForbiddenAsync(http, client.User);
        var path = http.Request.Path.Value!.Trim('/');
        if (path.Split('/')[0] is "healthz" or "livez" or "readyz")
            return HealthAsync(http, path);
        if (path == "version")
            return KubernetesAnswers.JsonAsync(http, Discovery.Version(api.Version));
        if (Discovery.Find(path, api) is { } discovered)
            return KubernetesAnswers.JsonAsync(http, discovered);
        return client.IsMaster
            ? ReadAsync(http, path, new ClusterView(api, context.Time.GetUtcNow(), ReadyAfter(context)))
            : KubernetesAnswers.ForbiddenAsync(http, client.User);
    }

    /// <summary>How long after it joined a node is Ready.</summary>
    private static TimeSpan ReadyAfter(SandboxContext context) =>
        TimeSpan.FromSeconds(Math.Min(1, context.Options.StackSeconds / 10));

    private static Task HealthAsync(HttpContext http, string path)
    {
        var parts = path.Split('/', 2);
        if (parts.Length > 1)
            return Checks.Contains(parts[1]) ? KubernetesAnswers.TextAsync(http, "ok") : KubernetesAnswers.NotFoundAsync(http);
        if (!http.Request.Query.ContainsKey("verbose"))
            return KubernetesAnswers.TextAsync(http, "ok");
        var text = new StringBuilder();
        foreach (var check in Checks)
            text.Append("[+]").Append(check).Append(" ok\n");
        return KubernetesAnswers.TextAsync(http, text.Append(parts[0]).Append(" check passed\n").ToString());
    }

    private static Task ReadAsync(HttpContext http, string path, ClusterView view)
    {
        if (ObjectPath.Parse(path) is not { } wanted || ObjectKind.Find(wanted.Group, wanted.Plural) is not { } kind)
            return KubernetesAnswers.NotFoundAsync(http);
        var table = http.Request.Headers.Accept.ToString().Contains("as=Table", StringComparison.Ordinal);
        var objects = view.Objects(kind)
            .Where(item => wanted.Namespace is null || ClusterView.Namespace(item) == wanted.Namespace)
            .Where(item => Selectors.Fits(item, http.Request.Query["labelSelector"], http.Request.Query["fieldSelector"]))
            .ToList();
        if (wanted.Name is null)
            return KubernetesAnswers.JsonAsync(http, table ? Tables.Of(kind, objects, view.Now) : List(kind, objects));
        return objects.Find(item => ClusterView.Name(item) == wanted.Name) is { } found
            ? KubernetesAnswers.JsonAsync(http, table ? Tables.Of(kind, [found], view.Now) : found)
            : KubernetesAnswers.NotFoundAsync(http, $"{kind.Plural} \"{wanted.Name}\" not found");
    }

    private static JsonObject List(ObjectKind kind, List<JsonObject> objects) => new()
    {
        ["kind"] = $"{kind.Kind}List",
        ["apiVersion"] = kind.ApiVersion,
        ["metadata"] = new JsonObject { ["resourceVersion"] = "1000" },
        ["items"] = new JsonArray([.. objects]),
    };
}
