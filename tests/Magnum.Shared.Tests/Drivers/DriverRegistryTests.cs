using Magnum.Domain.ClusterTemplates;
using Magnum.Domain.Faults;
using Magnum.Drivers;
using Magnum.Drivers.Kubernetes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Magnum.Shared.Tests.Drivers;

public sealed class DriverRegistryTests
{
    private const string Heat = HeatKubernetesDriver.DriverName;

    [Fact]
    public void A_driver_is_found_by_name_and_by_the_type_of_cluster()
    {
        DriverRegistry registry = Registry();

        registry.ByName(Heat).Name.Should().Be(Heat);
        registry.ByType("vm", "fedora-coreos", "kubernetes").Name.Should().Be(Heat);
    }

    [Theory]
    [InlineData("bm", "fedora-coreos", "kubernetes")]
    [InlineData("vm", "ubuntu", "kubernetes")]
    [InlineData("vm", null, "kubernetes")]
    public void A_type_that_nobody_builds_is_a_fault_that_names_it(string serverType, string? os, string coe)
    {
        Action search = () => Registry().ByType(serverType, os, coe);

        search.Should().Throw<Fault>().Where(fault => fault.Kind == FaultKind.ClusterTypeNotSupported)
            .WithMessage($"*({serverType}, {os ?? "None"}, {coe})*");
    }

    [Fact]
    public void A_template_that_names_its_driver_gets_it_whatever_its_image_is()
    {
        ClusterTemplate template = Inputs.Usual().Template;
        template.ClusterDistro = "unheard-of";
        template.Driver = Heat;

        Registry().ForTemplate(template).Name.Should().Be(Heat);
        template.Driver = null;
        ((Action)(() => Registry().ForTemplate(template))).Should().Throw<Fault>();
    }

    [Theory]
    [InlineData(null, null, "", Heat)]
    [InlineData(Heat, "other", "", Heat)]
    [InlineData(null, Heat, "other", Heat)]
    [InlineData("", "", Heat, Heat)]
    public void The_driver_of_a_template_comes_from_the_request_the_image_the_configuration_or_the_alphabet(
        string? body, string? image, string configured, string expected) =>
        Registry(("Drivers:Default", configured)).ResolveName(body, image).Should().Be(expected);

    [Theory]
    [InlineData("nonsense", null)]
    [InlineData(null, "nonsense")]
    public void An_unknown_driver_is_a_fault_that_names_it(string? body, string? image)
    {
        Action search = () => Registry().ResolveName(body, image);

        search.Should().Throw<Fault>().Where(fault => fault.Kind == FaultKind.ClusterDriverNotSupported).WithMessage("*(nonsense)*");
    }

    [Fact]
    public void A_disabled_driver_is_not_offered()
    {
        DriverRegistry registry = Registry(("Drivers:Disabled:0", Heat));

        registry.ResolveName(null, null).Should().BeNull();
        ((Action)(() => registry.ByName(Heat))).Should().Throw<Fault>();
    }

    [Fact]
    public void A_default_that_is_not_offered_is_found_out_at_start()
    {
        ServiceProvider services = Services(("Drivers:Default", "other"));

        Action reading = () => _ = services.GetRequiredService<IOptions<DriversOptions>>().Value;

        reading.Should().Throw<OptionsValidationException>().WithMessage("*Drivers:Default*");
    }

    private static DriverRegistry Registry(params (string Key, string Value)[] settings)
    {
        IConfiguration configuration = Configuration(settings);
        DriversOptions options = new();
        configuration.GetSection(DriversOptions.Section).Bind(options);
        return new DriverRegistry([new HeatKubernetesDriver()], Options.Create(options));
    }

    private static ServiceProvider Services(params (string Key, string Value)[] settings) =>
        new ServiceCollection().AddClusterDrivers(Configuration(settings)).BuildServiceProvider();

    private static IConfiguration Configuration((string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(pair => pair.Key, pair => (string?)pair.Value)).Build();
}
