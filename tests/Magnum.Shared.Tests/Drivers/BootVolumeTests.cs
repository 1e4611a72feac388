using Magnum.Drivers;
using Magnum.Drivers.Kubernetes;

namespace Magnum.Shared.Tests.Drivers;

public sealed class BootVolumeTests
{
    [Theory]
    [InlineData(null, 20, "20")]
    [InlineData("30", 20, "30")]
    [InlineData("0", 20, "0")]
    [InlineData("30", 0, "30")]
    [InlineData(null, 0, null)]
    public void The_label_tells_the_size_and_without_one_the_default(string? label, int standard, string? size)
    {
        var parameters = new HeatKubernetesDriver().BuildStack(Input(label, standard) with { DefaultVolumeType = "ssd" }).Parameters;

        parameters.GetValueOrDefault("boot_volume_size").Should().Be(size);
        parameters.GetValueOrDefault("boot_volume_type").Should().Be("ssd");
    }

    [Theory]
    [InlineData("30", 0)]
    [InlineData(null, 20)]
    public void A_volume_needs_a_type(string? label, int standard) => new HeatKubernetesDriver()
        .Invoking(driver => driver.BuildStack(Input(label, standard) with { DefaultVolumeType = null }))
        .Should().Throw<DriverRefusedException>().WithMessage("*boot_volume_type names none*");

    private static DriverInput Input(string? label, int standard) => Inputs.With((_, cluster) =>
    {
        cluster.Labels.Remove("boot_volume_type");
        if (label is not null) cluster.Labels["boot_volume_size"] = label;
    }) with
    { DefaultBootVolumeSize = standard };
}
