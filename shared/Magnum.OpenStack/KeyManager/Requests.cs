namespace Magnum.OpenStack.KeyManager;

/// <summary>A secret to store.</summary>
/// <param name="Name">A name for people.</param>
/// <param name="Payload">The secret as text.</param>
/// <param name="SecretType"><c>certificate</c>, <c>private</c>, <c>passphrase</c> or <c>opaque</c>.</param>
/// <param name="PayloadContentType">The payload's media type.</param>
public sealed record CreateSecretRequest(
    string Name, string Payload, string SecretType = "opaque", string PayloadContentType = "text/plain");

/// <summary>A container to make.</summary>
/// <param name="Name">A name for people.</param>
/// <param name="SecretRefs">The secrets by role.</param>
/// <param name="Type"><c>certificate</c> or <c>generic</c>.</param>
public sealed record CreateContainerRequest(string Name, IReadOnlyList<SecretReference> SecretRefs, string Type = "certificate");
