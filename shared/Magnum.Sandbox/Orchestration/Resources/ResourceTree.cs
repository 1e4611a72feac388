using Magnum.Sandbox.Orchestration.Templates;

namespace Magnum.Sandbox.Orchestration.Resources;

/// <summary>All resources of a stack, worked out from its template and parameters whenever somebody asks.</summary>
internal sealed class ResourceTree
{
    private ResourceNode[]? _leaves;
    private FloatingAddresses? _floating;

    public ResourceTree(TreeInput input)
    {
        Input = input;
        Root = new StackScope(this, input.StackName, input.StackId, input.Bundle.Root);
        new ResourceTreeBuilder(this).Fill(Root);
    }

    public TreeInput Input { get; }

    public StackScope Root { get; }

    public string ProjectId => Input.ProjectId;

    public TemplateBundle Bundle => Input.Bundle;

    public ParameterSet Parameters => Input.Parameters;

    public AddressBook Addresses => Input.Addresses;

    /// <summary>What has a life of its own, in the order of creation; what nodes have to do comes last.</summary>
    public IReadOnlyList<ResourceNode> Leaves => _leaves ??=
        [.. Root.Resources.SelectMany(node => node.Leaves()).OrderBy(node => node.Definition.IsDeployment)];

    /// <summary>Floating addresses by port.</summary>
    public FloatingAddresses Floating => _floating ??= new FloatingAddresses(this);

    public IEnumerable<ResourceNode> All() => Root.Resources.SelectMany(node => node.Family());

    public ResourceNode? ByPath(string path) => All().FirstOrDefault(node => node.Path == path);

    /// <summary>The root or nested stack with this id.</summary>
    public StackScope? Scope(Guid id) =>
        id == Root.Id ? Root : All().Select(node => node.Nested).FirstOrDefault(nested => nested?.Id == id);
}
