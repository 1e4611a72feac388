using System.Collections.Immutable;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Magnum.Embedded.Functions;

/// <summary>What middleware can learn about a function; parts are made when first asked for.</summary>
internal sealed class EmbeddedFunctionDefinition(
    string name,
    MethodInfo method,
    IReadOnlyList<EmbeddedBindingMetadata> inputs,
    IReadOnlyList<EmbeddedBindingMetadata> outputs) : FunctionDefinition
{
    private ImmutableArray<FunctionParameter> _parameters;
    private IImmutableDictionary<string, BindingMetadata>? _inputs;
    private IImmutableDictionary<string, BindingMetadata>? _outputs;
    private string? _id;

    public override string Name => name;

    public override string Id => _id ??= Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(EntryPoint + "|" + name)), 0, 8);

    public override string EntryPoint { get; } = $"{method.DeclaringType!.FullName}.{method.Name}";

    public override string PathToAssembly => method.DeclaringType!.Assembly.Location;

    public override ImmutableArray<FunctionParameter> Parameters
    {
        get
        {
            if (_parameters.IsDefault)
                ImmutableInterlocked.InterlockedInitialize(ref _parameters, [.. method.GetParameters().Select(Describe)]);
            return _parameters;
        }
    }

    public override IImmutableDictionary<string, BindingMetadata> InputBindings => _inputs ??= ByName(inputs);

    public override IImmutableDictionary<string, BindingMetadata> OutputBindings => _outputs ??= ByName(outputs);

    private static ImmutableDictionary<string, BindingMetadata> ByName(IEnumerable<EmbeddedBindingMetadata> bindings) =>
        bindings.ToImmutableDictionary(b => b.Name, BindingMetadata (b) => b, StringComparer.OrdinalIgnoreCase);

    private static FunctionParameter Describe(ParameterInfo parameter)
    {
        var properties = ImmutableDictionary<string, object>.Empty;
        if (parameter.GetCustomAttribute<BindingAttribute>() is { } binding)
            properties = properties.Add("bindingAttribute", binding);
        return new FunctionParameter(
            parameter.Name!, parameter.ParameterType, parameter.HasDefaultValue, parameter.HasDefaultValue ? parameter.DefaultValue : null, properties);
    }
}
