using Magnum.Sandbox.State;

namespace Magnum.Sandbox.Identity;

/// <summary>A service of the catalog with one address for its public, internal and admin endpoints.</summary>
/// <param name="Id">Service id.</param>
/// <param name="Type">Service type such as "orchestration".</param>
/// <param name="Name">Service name such as "heat".</param>
/// <param name="Url">Endpoint address; "{project}" stands for the token's project id.</param>
/// <param name="RegionId">Region of the endpoints.</param>
/// <param name="Enabled">Disabled services are listed but not in the catalog.</param>
public sealed record CatalogServiceRow(
    string Id, string Type, string Name, string Url, string RegionId, bool Enabled = true) : IRow;
