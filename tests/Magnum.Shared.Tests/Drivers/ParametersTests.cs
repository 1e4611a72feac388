using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Magnum.Drivers.Kubernetes;

namespace Magnum.Shared.Tests.Drivers;

public sealed class ParametersTests
{
    private static readonly IReadOnlyDictionary<string, Dictionary<object, object>> Declared = Hot.Read(Hot.Top).Parameters;

    private static readonly Dictionary<string, PropertyInfo> Properties = typeof(KubernetesStackParameters).GetProperties()
        .ToDictionary(property => JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name));

    [Fact]
    public void Every_parameter_has_a_property_and_every_property_a_parameter() =>
        Properties.Keys.Should().BeEquivalentTo(Declared.Keys);

    [Fact]
    public void A_parameter_without_default_is_a_required_property() =>
        Properties.Where(pair => pair.Value.GetCustomAttribute<RequiredMemberAttribute>() is not null).Select(pair => pair.Key)
            .Should().BeEquivalentTo(Declared.Where(pair => !pair.Value.ContainsKey("default")).Select(pair => pair.Key));

    [Fact]
    public void Properties_have_the_types_of_their_parameters()
    {
        foreach ((string name, PropertyInfo property) in Properties)
        {
            Type type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            string hot = type == typeof(int) ? "number" : type == typeof(bool) ? "boolean" : type == typeof(string) ? "string" : "comma_delimited_list";

            Declared[name]["type"].Should().Be(hot, name);
        }
    }

    [Fact]
    public void A_stack_gets_all_required_parameters_and_nothing_else_than_declared_ones()
    {
        IEnumerable<string> given = new HeatKubernetesDriver().BuildStack(Inputs.Usual()).Parameters.Keys;

        given.Should().BeSubsetOf(Declared.Keys);
        Declared.Where(pair => !pair.Value.ContainsKey("default")).Select(pair => pair.Key).Should().BeSubsetOf(given);
    }
}
