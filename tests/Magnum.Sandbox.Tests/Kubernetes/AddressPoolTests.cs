using System.Net;
using System.Net.Sockets;
using Magnum.Sandbox.Kubernetes;
using Magnum.Sandbox.Orchestration.Resources;
using Magnum.Sandbox.Orchestration.Templates;
using Magnum.TestKit;

namespace Magnum.Sandbox.Tests.Kubernetes;

public sealed class AddressPoolTests
{
    private const int AddressesOfPool = 0xFFFD;

    [Fact]
    public void No_two_sandboxes_have_the_same_addresses()
    {
        var port = FreePort.Next();
        var pools = new List<AddressPool>();
        try
        {
            for (var i = 0; i < 100; i++)
                pools.Add(new AddressPool(port));
            pools.Select(pool => pool.Take()).Should().OnlyHaveUniqueItems();
        }
        finally
        {
            pools.ForEach(pool => pool.Dispose());
        }
    }

    [Fact]
    public void A_port_that_another_program_has_everywhere_is_named()
    {
        using var other = new TcpListener(IPAddress.Any, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var claim = () => new AddressPool(port);

        claim.Should().Throw<IOException>().WithMessage($"Port {port} *");
    }

    [Fact]
    public void A_stack_for_which_there_are_not_enough_addresses_takes_none()
    {
        using var pool = new AddressPool(FreePort.Next());
        for (var left = AddressesOfPool; left > 1; left--)
            pool.Take();
        var tree = TreeOfTwoFloatingAddresses(pool);

        var apply = () => AddressPlan.Apply(tree);

        apply.Should().Throw<InvalidOperationException>();
        pool.Invoking(it => it.Take()).Should().NotThrow("the last one was given back");
    }

    private static ResourceTree TreeOfTwoFloatingAddresses(AddressPool pool)
    {
        var template = HotReader.Read(DocumentReader.FromText("""
            heat_template_version: 2018-03-02
            resources:
              one: {type: OS::Neutron::FloatingIP, properties: {floating_network: public}}
              two: {type: OS::Neutron::FloatingIP, properties: {floating_network: public}}
            """));
        var bundle = new TemplateBundle(template, new Dictionary<string, string>(), new SortedDictionary<string, string>());
        var input = new TreeInput(Guid.NewGuid(), "s", "p", bundle, ParameterSet.Bind(template, new Dictionary<string, object?>()))
        {
            Addresses = new AddressBook(pool),
        };
        return new ResourceTree(input);
    }
}
