namespace Magnum.Sandbox.Nodes;

/// <summary>Who a node is: its token and the CA it believes.</summary>
internal sealed record NodeIdentity(string Token, string CaPem);
