using Microsoft.Azure.Functions.Worker;

namespace Magnum.Embedded.Functions;

/// <summary>One binding of a function.</summary>
internal sealed class EmbeddedBindingMetadata(string name, string type, BindingDirection direction) : BindingMetadata
{
    public override string Name => name;

    public override string Type => type;

    public override BindingDirection Direction => direction;
}
