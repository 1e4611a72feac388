namespace Magnum.Sandbox.Nodes;

/// <summary>A certificate with its key (PKCS#8).</summary>
internal sealed record ServerCertificate(string Pem, byte[] Key);
