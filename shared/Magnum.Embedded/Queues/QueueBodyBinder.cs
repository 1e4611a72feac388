using Magnum.Embedded.Binding;
using Magnum.Embedded.Invocation;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace Magnum.Embedded.Queues;

/// <summary>An argument made from a message: text, bytes, or an object read from JSON.</summary>
internal sealed class QueueBodyBinder(Type type) : ParameterBinder
{
    /// <exception cref="FunctionInputConverterException">The message is not an object of the parameter's type.</exception>
    public override object? Bind(EmbeddedFunctionContext context)
    {
        var item = (QueueItem)context.Trigger!;
        if (type == typeof(string))
            return BinaryData.FromBytes(item.Body).ToString();
        if (type == typeof(byte[]))
            return item.Body.ToArray();
        if (type == typeof(BinaryData))
            return BinaryData.FromBytes(item.Body);
        try
        {
            return context.InstanceServices.GetRequiredService<MessageSerializer>().Read(item.Body, type);
        }
        catch (Exception exception) when (exception is System.Text.Json.JsonException or NotSupportedException)
        {
            throw new FunctionInputConverterException(
                $"Function '{context.FunctionDefinition.Name}': message {item.Id} is not a {type.Name}: {exception.Message}", exception);
        }
    }
}
