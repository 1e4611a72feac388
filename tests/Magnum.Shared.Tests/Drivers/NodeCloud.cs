using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Magnum.Certificates;
using Magnum.Certificates.Authority;
using Magnum.Shared.Tests.Certificates;

namespace Magnum.Shared.Tests.Drivers;

/// <summary>Keystone and Magnum as a node sees them: a token for the trustee, the authorities, and what they sign.</summary>
internal sealed class NodeCloud : IAsyncDisposable
{
    private const string Token = "a-token";

    private readonly HttpListener _listener = new();
    private readonly Task _serving;

    internal NodeCloud()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        Address = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}";
        probe.Stop();
        _listener.Prefixes.Add($"{Address}/");
        _listener.Start();
        _serving = ServeAsync();
    }

    internal string Address { get; }

    internal int Logins { get; private set; }

    internal static IReadOnlyDictionary<CaKind, CertificateWithKey> Authorities { get; } =
        Enum.GetValues<CaKind>().ToDictionary(kind => kind, kind => Issued.Authority().IssueCa(kind.ToString()));

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _serving;
        _listener.Close();
    }

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception end) when (end is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            (int status, JsonObject answer) = Answer(context.Request);
            context.Response.StatusCode = status;
            if (context.Request.Url!.AbsolutePath == "/v3/auth/tokens") context.Response.AddHeader("X-Subject-Token", Token);
            await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(answer.ToJsonString()));
            context.Response.Close();
        }
    }

    private (int Status, JsonObject Answer) Answer(HttpListenerRequest request)
    {
        JsonNode? body = request.HasEntityBody ? JsonNode.Parse(request.InputStream) : null;
        string path = request.Url!.AbsolutePath;
        if (path == "/v3/auth/tokens") return LogIn(body!["auth"]!);
        if (request.Headers["X-Auth-Token"] != Token) return (401, []);
        if (request.HttpMethod == "GET")
            return (200, new JsonObject { ["pem"] = Authorities[CaKinds.Parse(request.QueryString["ca_cert_type"])].CertificatePem });
        CertificateWithKey authority = Authorities[CaKinds.Parse((string?)body!["ca_cert_type"])];
        return (201, new JsonObject { ["pem"] = Issued.Authority().SignCsr(authority, (string)body["csr"]!) });
    }

    private (int Status, JsonObject Answer) LogIn(JsonNode auth)
    {
        Logins++;
        bool right = (string?)auth["identity"]!["password"]!["user"]!["password"] == (string?)ScriptTests.Parameters()["trustee_password"]
            && (string?)auth["scope"]!["OS-TRUST:trust"]!["id"] == "the-trust";
        return (right ? 201 : 401, []);
    }
}
