using Magnum.Certificates;

namespace Magnum.Shared.Tests.Certificates;

public sealed class CaKindsTests
{
    [Theory]
    [InlineData("etcd", CaKind.Etcd)]
    [InlineData("front_proxy", CaKind.FrontProxy)]
    [InlineData("front-proxy", CaKind.FrontProxy)]
    [InlineData("kubernetes", CaKind.Kubernetes)]
    [InlineData("kubelet", CaKind.Kubernetes)]
    [InlineData("ETCD", CaKind.Kubernetes)]
    [InlineData("", CaKind.Kubernetes)]
    [InlineData(null, CaKind.Kubernetes)]
    public void A_name_that_is_not_known_means_the_Kubernetes_authority(string? name, CaKind expected) =>
        CaKinds.Parse(name).Should().Be(expected);
}
