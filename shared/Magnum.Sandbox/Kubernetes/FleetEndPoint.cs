using System.Net;

namespace Magnum.Sandbox.Kubernetes;

/// <summary>Stands for the addresses of all clusters together; only <see cref="FleetListener"/> binds to it.</summary>
internal sealed class FleetEndPoint : EndPoint
{
    public override string ToString() => "kubernetes-fleet";
}
