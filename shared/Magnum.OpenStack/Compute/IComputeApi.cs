using Refit;

namespace Magnum.OpenStack.Compute;

/// <summary>Nova v2.1. No microversion is sent: everything read here is in the first one.</summary>
public interface IComputeApi
{
    /// <summary>Lists a page of flavors with their disks; <see cref="FlavorPages.AllFlavorsAsync"/> reads all pages.</summary>
    [Get("/flavors/detail")]
    Task<FlavorList> ListFlavorsAsync(string? marker = null, CancellationToken cancellationToken = default);

    /// <summary>Reads a key pair of the token's user, to check it and to take its public key.</summary>
    [Get("/os-keypairs/{name}")]
    Task<KeypairDocument> GetKeypairAsync(string name, CancellationToken cancellationToken = default);

    /// <summary>Lists servers of the project; <paramref name="name"/> is a regular expression.</summary>
    [Get("/servers/detail")]
    Task<ServerList> ListServersAsync(string? name = null, CancellationToken cancellationToken = default);
}
