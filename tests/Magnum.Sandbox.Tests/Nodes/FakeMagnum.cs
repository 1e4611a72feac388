using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Magnum.Sandbox.Tests.Nodes;

/// <summary>The certificates part of Magnum's API with a CA of its own (RSA, as Magnum's).</summary>
internal sealed class FakeMagnum : IAsyncDisposable
{
    private RSA _key = RSA.Create(2048);
    private readonly WebApplication _server;
    private int _failures;

    private FakeMagnum()
    {
        Ca = SelfSigned(_key);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _server = builder.Build();
        _server.Map("/v1/certificates/{cluster?}", AnswerAsync);
    }

    public X509Certificate2 Ca { get; private set; }

    public Uri Url => new(_server.Urls.Single() + "/v1");

    /// <summary>Method, path, token and version header of each request.</summary>
    public List<(string Method, string Path, string Token, string Version)> Requests { get; } = [];

    public JsonObject? Signed { get; private set; }

    /// <summary>The status that requests get while there are failures left.</summary>
    public int FailureStatus { get; set; } = 503;

    public static async Task<FakeMagnum> StartAsync(int failures = 0)
    {
        var magnum = new FakeMagnum { _failures = failures };
        await magnum._server.StartAsync();
        return magnum;
    }

    /// <summary>A client's certificate of this CA, or of a stranger.</summary>
    public X509Certificate2 Client(string organization = "system:masters")
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN=admin, O={organization}", key, HashAlgorithmName.SHA256);
        using var signed = Sign(request);
        using var whole = signed.CopyWithPrivateKey(key);
        return X509CertificateLoader.LoadPkcs12(whole.Export(X509ContentType.Pkcs12), null);
    }

    /// <summary>The media type of its answers.</summary>
    public string ContentType { get; set; } = "application/json";

    /// <summary>Another CA from now on.</summary>
    public void RotateCa()
    {
        _key.Dispose();
        _key = RSA.Create(2048);
        Ca = SelfSigned(_key);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        Ca.Dispose();
        _key.Dispose();
    }

    private async Task AnswerAsync(HttpContext http)
    {
        var request = http.Request;
        lock (Requests)
            Requests.Add((request.Method, request.Path.Value!, request.Headers["X-Auth-Token"]!, request.Headers["OpenStack-API-Version"]!));
        if (_failures-- > 0)
        {
            http.Response.StatusCode = FailureStatus;
            return;
        }
        var pem = Ca.ExportCertificatePem();
        if (HttpMethods.IsPost(request.Method))
        {
            var body = Signed = (await request.ReadFromJsonAsync<JsonObject>())!;
            using var signed = Sign(CertificateRequest.LoadSigningRequestPem((string)body["csr"]!, HashAlgorithmName.SHA256,
                CertificateRequestLoadOptions.UnsafeLoadCertificateExtensions));
            pem = signed.ExportCertificatePem();
        }
        await http.Response.WriteAsJsonAsync(new JsonObject { ["pem"] = pem }, (System.Text.Json.JsonSerializerOptions?)null, ContentType);
    }

    private static X509Certificate2 SelfSigned(RSA key)
    {
        var request = new CertificateRequest("CN=cluster", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, 0, true));
        return request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddYears(1));
    }

    private X509Certificate2 Sign(CertificateRequest request) => request.Create(
        Ca.SubjectName, X509SignatureGenerator.CreateForRSA(_key, RSASignaturePadding.Pkcs1), Ca.NotBefore, Ca.NotAfter, RandomNumberGenerator.GetBytes(16));
}
