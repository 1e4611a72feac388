using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Magnum.Sandbox.Nodes;

namespace Magnum.Sandbox.Kubernetes;

/// <summary>The Kubernetes API of one cluster: its address, its certificates and its nodes. Parsed certificates are held weakly.</summary>
internal sealed class ClusterApi(Guid stack, IPAddress address, string caPem, ServerCertificate certificate)
{
    private readonly Lock _gate = new();
    private string _caPem = caPem;
    private ServerCertificate _certificate = certificate;
    private readonly WeakReference<SslStreamCertificateContext?> _server = new(null);
    private readonly WeakReference<X509Certificate2?> _ca = new(null);
    private IReadOnlyList<JoinedNode> _nodes = [];

    public Guid Stack => stack;

    public IPAddress Address => address;

    public string Version { get; private set; } = "";

    public DateTimeOffset StartedAt { get; private set; }

    public IReadOnlyList<JoinedNode> Nodes
    {
        get
        {
            lock (_gate)
                return _nodes;
        }
    }

    /// <summary>What the server shows to its clients.</summary>
    public SslStreamCertificateContext ServerCertificate
    {
        get
        {
            lock (_gate)
            {
                if (_server.TryGetTarget(out var context))
                    return context;
                using var key = ECDsa.Create();
                key.ImportPkcs8PrivateKey(_certificate.Key, out _);
                using var bare = X509Certificate2.CreateFromPem(_certificate.Pem);
                context = SslStreamCertificateContext.Create(bare.CopyWithPrivateKey(key), null, offline: true);
                _server.SetTarget(context);
                return context;
            }
        }
    }

    /// <summary>The same as <see cref="Ca"/>, as it was given.</summary>
    public string CaPem
    {
        get
        {
            lock (_gate)
                return _caPem;
        }
    }

    /// <summary>Who must have signed the certificates of its clients.</summary>
    public X509Certificate2 Ca
    {
        get
        {
            lock (_gate)
            {
                if (_ca.TryGetTarget(out var ca))
                    return ca;
                ca = X509Certificate2.CreateFromPem(_caPem);
                _ca.SetTarget(ca);
                return ca;
            }
        }
    }

    /// <summary>Serves with another certificate and believes in another CA from now on, on open connections too.</summary>
    public void Renew(string caPem, ServerCertificate certificate)
    {
        lock (_gate)
        {
            (_caPem, _certificate) = (caPem, certificate);
            _ca.SetTarget(null);
            _server.SetTarget(null);
        }
    }

    /// <summary>Makes these the cluster's nodes; those not seen before join now.</summary>
    public void Change(IReadOnlyList<ClusterNode> nodes, string version, DateTimeOffset now)
    {
        lock (_gate)
        {
            if (_nodes.Count == 0)
                StartedAt = now;
            var known = _nodes.ToDictionary(joined => joined.Node.Name, joined => joined.At);
            _nodes = [.. nodes.Select(node => new JoinedNode(node, known.TryGetValue(node.Name, out var at) ? at : now))];
            Version = version;
        }
    }
}
