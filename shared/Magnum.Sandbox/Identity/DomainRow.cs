using Magnum.Sandbox.State;

namespace Magnum.Sandbox.Identity;

/// <summary>A Keystone domain.</summary>
public sealed record DomainRow(string Id, string Name, string Description = "", bool Enabled = true) : IRow;
