using System.Runtime.CompilerServices;
using System.Text.Json;
using Magnum.Embedded.Binding;
using Magnum.Embedded.Invocation;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Converters;

namespace Magnum.Embedded.Orchestrations;

/// <summary>An argument read from the JSON that an orchestrator passed to the activity.</summary>
internal sealed class ActivityInputBinder(Type type) : ParameterBinder
{
    private readonly object? _missing =
        type.IsValueType && Nullable.GetUnderlyingType(type) is null ? RuntimeHelpers.GetUninitializedObject(type) : null;

    /// <exception cref="FunctionInputConverterException">The input is not of the parameter's type.</exception>
    public override object? Bind(EmbeddedFunctionContext context)
    {
        var call = (ActivityCall)context.Trigger!;
        try
        {
            return call.SerializedInput is null ? _missing : JsonDataConverter.Default.Deserialize(call.SerializedInput, type) ?? _missing;
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException)
        {
            throw new FunctionInputConverterException(
                $"Activity '{context.FunctionDefinition.Name}': the input is not a {type.Name}: {exception.Message}", exception);
        }
    }
}
