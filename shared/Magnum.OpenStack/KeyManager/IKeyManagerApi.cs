using Refit;

namespace Magnum.OpenStack.KeyManager;

/// <summary>Barbican v1: a cluster's certificates as secrets in one container.</summary>
public interface IKeyManagerApi
{
    /// <summary>Stores a secret with its payload.</summary>
    [Post("/secrets")]
    Task<SecretCreated> CreateSecretAsync([Body] CreateSecretRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads a secret's metadata.</summary>
    [Get("/secrets/{id}")]
    Task<Secret> GetSecretAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Reads a secret's payload as text.</summary>
    [Get("/secrets/{id}/payload")]
    [Headers("Accept: text/plain")]
    Task<string> GetPayloadAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Deletes a secret.</summary>
    [Delete("/secrets/{id}")]
    Task DeleteSecretAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Binds secrets together under one reference.</summary>
    [Post("/containers")]
    Task<ContainerCreated> CreateContainerAsync(
        [Body] CreateContainerRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads which secrets a container holds.</summary>
    [Get("/containers/{id}")]
    Task<Container> GetContainerAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Deletes a container, not its secrets.</summary>
    [Delete("/containers/{id}")]
    Task DeleteContainerAsync(string id, CancellationToken cancellationToken = default);
}
