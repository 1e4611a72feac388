namespace Magnum.Shared.Tests.Drivers;

public sealed class TemplateTests
{
    private static readonly string[] Pseudo = ["OS::stack_name", "OS::stack_id", "OS::project_id"];

    public static TheoryData<string> Templates => new(Hot.Names);

    [Theory]
    [MemberData(nameof(Templates))]
    public void A_template_is_of_a_version_that_Heat_knows_since_Wallaby(string name) => Hot.Read(name).Version.Should().Be("wallaby");

    [Theory]
    [MemberData(nameof(Templates))]
    public void Every_parameter_that_is_used_is_declared(string name)
    {
        Hot template = Hot.Read(name);

        template.FirstArguments("get_param").Except(Pseudo).Should().NotBeEmpty().And.BeSubsetOf(template.Parameters.Keys);
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void Every_parameter_of_a_nested_template_is_used(string name)
    {
        // The top template also declares what is there for other readers of the stack: names and the trustee.
        string[] forReaders = name == Hot.Top
            ? ["cluster_name", "kube_tag", "region_name", "trustee_domain_id", "trustee_username"]
            : [];
        Hot template = Hot.Read(name);

        template.Parameters.Keys.Except(template.FirstArguments("get_param")).Should().BeEquivalentTo(forReaders);
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void Every_resource_that_is_referred_to_exists(string name)
    {
        Hot template = Hot.Read(name);
        IEnumerable<string> referred = [.. template.FirstArguments("get_resource"), .. template.FirstArguments("get_attr")];
        IEnumerable<string> awaited = template.Resources.Values
            .Where(resource => resource.ContainsKey("depends_on")).Select(resource => (string)resource["depends_on"]);

        referred.Concat(awaited).Should().NotBeEmpty().And.BeSubsetOf(template.Resources.Keys);
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void Every_condition_that_is_asked_exists_and_every_condition_is_asked(string name)
    {
        Hot template = Hot.Read(name);
        string[] asked =
        [
            .. template.FirstArguments("if"),
            .. template.Resources.Values.Where(resource => resource.ContainsKey("condition")).Select(resource => (string)resource["condition"]),
        ];

        asked.Should().BeSubsetOf(template.Conditions);
        template.Conditions.Should().BeSubsetOf(asked);
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void What_may_not_exist_is_only_referred_to_under_its_condition(string name)
    {
        Hot template = Hot.Read(name);
        IEnumerable<object> unconditional = template.Resources.Values.Where(resource => !resource.ContainsKey("condition"))
            .SelectMany(resource => OutsideOfIf(resource["properties"]));

        unconditional.OfType<Dictionary<object, object>>()
            .Where(map => map.Count == 1 && map.ContainsKey("get_resource"))
            .Select(map => template.Resources[(string)map["get_resource"]])
            .Should().NotContain(resource => resource.ContainsKey("condition"));
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void Every_file_that_a_template_includes_is_sent_along(string name)
    {
        Hot template = Hot.Read(name);
        IEnumerable<string> nested = Definitions(template).Select(definition => (string)definition["type"])
            .Where(type => type.EndsWith(".yaml", StringComparison.Ordinal));

        template.FirstArguments("get_file").Concat(nested).Should().BeSubsetOf(Hot.Files.Keys);
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void Nested_templates_get_the_properties_that_they_declare(string name)
    {
        foreach (Dictionary<object, object> definition in Definitions(Hot.Read(name)))
        {
            if (definition["type"] is not string type || !type.EndsWith(".yaml", StringComparison.Ordinal)) continue;
            Hot nested = Hot.Read(type);
            IEnumerable<string> given = ((Dictionary<object, object>)definition["properties"]).Keys.Cast<string>();
            IEnumerable<string> required = nested.Parameters.Where(pair => !pair.Value.ContainsKey("default")).Select(pair => pair.Key);

            given.Should().BeSubsetOf(nested.Parameters.Keys, type);
            required.Should().BeSubsetOf(given, type);
        }
    }

    [Fact]
    public void The_stack_has_the_outputs_that_the_driver_reads() => Hot.Read(Hot.Top).Outputs.Should().BeEquivalentTo(
        "api_address", "kube_masters", "kube_masters_private", "kube_minions", "kube_minions_private");

    [Fact]
    public void Secrets_are_hidden()
    {
        IEnumerable<string> hidden = Hot.Read(Hot.Top).Parameters.Where(pair => pair.Value.ContainsKey("hidden")).Select(pair => pair.Key);

        hidden.Should().BeEquivalentTo(
            "trustee_password", "trust_id", "kube_service_account_key", "kube_service_account_private_key");
    }

    private static IEnumerable<Dictionary<object, object>> Definitions(Hot template) => template.Resources.Values
        .SelectMany(Hot.Walk).OfType<Dictionary<object, object>>()
        .Where(map => map.ContainsKey("type") && map.ContainsKey("properties"));

    private static IEnumerable<object> OutsideOfIf(object node) => node switch
    {
        Dictionary<object, object> map when map.ContainsKey("if") => [],
        Dictionary<object, object> map => map.Values.SelectMany(OutsideOfIf).Prepend(map),
        List<object> list => list.SelectMany(OutsideOfIf),
        _ => [],
    };
}
