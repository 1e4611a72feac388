using System.Text.Json;

namespace Magnum.OpenStack.Compute;

/// <summary>A page of flavors.</summary>
/// <param name="Flavors">The flavors.</param>
/// <param name="FlavorsLinks">Holds a link <c>next</c> when there are more.</param>
public sealed record FlavorList(IReadOnlyList<Flavor> Flavors, IReadOnlyList<PageLink>? FlavorsLinks = null);

/// <summary>A link to another page.</summary>
/// <param name="Rel">What the link is, e.g. <c>next</c>.</param>
/// <param name="Href">Its address.</param>
public sealed record PageLink(string Rel, string Href);

/// <summary>The size of a server.</summary>
/// <param name="Id">The flavor's id.</param>
/// <param name="Name">The flavor's name.</param>
/// <param name="Ram">Memory in MiB.</param>
/// <param name="Vcpus">Processors.</param>
/// <param name="Disk">Root disk in GiB; 0 for none of its own.</param>
public sealed record Flavor(string Id, string Name, int Ram, int Vcpus, int Disk);

/// <summary>A key pair as answered.</summary>
/// <param name="Keypair">The key pair.</param>
public sealed record KeypairDocument(Keypair Keypair);

/// <summary>A key pair.</summary>
/// <param name="Name">Unique for its user.</param>
/// <param name="PublicKey">The public key in OpenSSH's form.</param>
/// <param name="Fingerprint">The key's fingerprint.</param>
public sealed record Keypair(string Name, string PublicKey, string? Fingerprint = null);

/// <summary>A list of servers.</summary>
/// <param name="Servers">The servers that match.</param>
public sealed record ServerList(IReadOnlyList<Server> Servers);

/// <summary>A server.</summary>
/// <param name="Id">The server's id.</param>
/// <param name="Name">The server's name.</param>
/// <param name="Status">Nova's state, e.g. <c>ACTIVE</c>, <c>ERROR</c>.</param>
/// <param name="Fault">Why it is in <c>ERROR</c>, as Nova shows it.</param>
public sealed record Server(string Id, string Name, string Status, JsonElement? Fault = null);
