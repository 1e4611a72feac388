namespace Magnum.OpenStack.KeyManager;

/// <summary>The answer to a secret's creation.</summary>
/// <param name="SecretRef">The secret's address, which ends in its id.</param>
public sealed record SecretCreated(string SecretRef);

/// <summary>A secret without its payload.</summary>
/// <param name="SecretRef">The secret's address, which ends in its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Status">Barbican's state, e.g. <c>ACTIVE</c>.</param>
/// <param name="SecretType">What it holds.</param>
public sealed record Secret(string SecretRef, string? Name = null, string? Status = null, string? SecretType = null);

/// <summary>The answer to a container's creation.</summary>
/// <param name="ContainerRef">The container's address, which ends in its id.</param>
public sealed record ContainerCreated(string ContainerRef);

/// <summary>A container.</summary>
/// <param name="ContainerRef">The container's address, which ends in its id.</param>
/// <param name="SecretRefs">Its secrets by role.</param>
/// <param name="Name">Its name.</param>
/// <param name="Status">Barbican's state.</param>
public sealed record Container(
    string ContainerRef, IReadOnlyList<SecretReference> SecretRefs, string? Name = null, string? Status = null);

/// <summary>A secret in a container.</summary>
/// <param name="Name">Its role, e.g. <c>certificate</c>, <c>private_key</c>.</param>
/// <param name="SecretRef">Its address.</param>
public sealed record SecretReference(string Name, string SecretRef);
