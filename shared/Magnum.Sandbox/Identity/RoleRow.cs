using Magnum.Sandbox.State;

namespace Magnum.Sandbox.Identity;

/// <summary>A Keystone role.</summary>
public sealed record RoleRow(string Id, string Name) : IRow;
