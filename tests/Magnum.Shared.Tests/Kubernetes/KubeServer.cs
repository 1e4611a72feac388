using System.Net;
using System.Security.Cryptography.X509Certificates;
using Magnum.Kubernetes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.Logging;

namespace Magnum.Shared.Tests.Kubernetes;

/// <summary>A Kubernetes API over TLS on loopback that requires a client certificate. Answers are set by path.</summary>
internal sealed class KubeServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly X509Certificate2 _certificate;

    private KubeServer(WebApplication app, X509Certificate2 certificate) => (_app, _certificate) = (app, certificate);

    public Dictionary<string, (int Status, string Body)> Answers { get; } = new()
    {
        ["/readyz"] = (200, "ok"),
        ["/version"] = (200, """{"major":"1","minor":"28","gitVersion":"v1.28.4"}"""),
        ["/api/v1/nodes"] = (200, Nodes(("c-master-0", "True"), ("c-node-0", "True"))),
    };

    /// <summary>The path that never answers.</summary>
    public string? Silent { get; set; }

    public List<string> Paths { get; } = [];

    public List<string> Clients { get; } = [];

    public Uri Address => new(_app.Urls.Single());

    public static string Nodes(params (string Name, string Ready)[] nodes) =>
        $$"""{"kind":"NodeList","apiVersion":"v1","metadata":{},"items":[{{string.Join(',', nodes.Select(Node))}}]}""";

    public static async Task<KubeServer> StartAsync(X509Certificate2 certificate)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(https =>
        {
            https.ServerCertificate = certificate;
            https.ClientCertificateMode = ClientCertificateMode.RequireCertificate;
            https.ClientCertificateValidation = (_, _, _) => true;
        })));
        var app = builder.Build();
        var server = new KubeServer(app, certificate);
        app.Run(server.AnswerAsync);
        await app.StartAsync();
        return server;
    }

    public ClusterAccess Access(ClusterAuthority authority)
    {
        var (certificate, key) = authority.IssueClient();
        return new ClusterAccess(Address, authority.Pem, certificate, key);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _certificate.Dispose();
    }

    private static string Node((string Name, string Ready) node) => $$$"""
        {"metadata":{"name":"{{{node.Name}}}"},"status":{"conditions":[{"type":"MemoryPressure","status":"False"},{"type":"Ready","status":"{{{node.Ready}}}"}]}}
        """;

    private async Task AnswerAsync(HttpContext context)
    {
        // Clients write /version with a slash at its end; the true server takes both.
        var path = context.Request.Path.Value!.TrimEnd('/');
        lock (Paths)
        {
            Paths.Add(path);
            Clients.Add(context.Connection.ClientCertificate!.Subject);
        }

        var (status, body) = Answers.TryGetValue(path, out var answer) ? answer : (404, "404 page not found");
        if (path == Silent)
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);
        context.Response.StatusCode = status;
        context.Response.ContentType = body.StartsWith('{') ? "application/json" : "text/plain";
        await context.Response.WriteAsync(body);
    }
}
