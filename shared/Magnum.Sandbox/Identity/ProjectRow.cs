using Magnum.Sandbox.State;

namespace Magnum.Sandbox.Identity;

/// <summary>A Keystone project.</summary>
public sealed record ProjectRow(string Id, string Name, string DomainId, string Description = "", bool Enabled = true) : IRow;
