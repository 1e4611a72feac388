namespace Magnum.Drivers;

/// <summary>The key pair that signs and checks the tokens of a cluster's service accounts.</summary>
/// <param name="PublicKeyPem">The public key, PEM.</param>
/// <param name="PrivateKeyPem">The private key, unencrypted PEM.</param>
public sealed record ServiceAccountKeys(string PublicKeyPem, string PrivateKeyPem)
{
    /// <summary>Never prints the key.</summary>
    public override string ToString() => nameof(ServiceAccountKeys);
}
