using System.Reflection;
using Magnum.Embedded.Binding;
using Magnum.Embedded.Functions;
using Magnum.Embedded.Invocation;

namespace Magnum.Embedded.Queues;

/// <summary>A function started by the messages of a queue.</summary>
internal sealed class QueueTriggerPlan(QueueAddress address) : TriggerPlan
{
    public QueueAddress Address => address;

    public override string BindingType => "queueTrigger";

    public override ParameterBinder? BindTrigger(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        return type.IsByRef || type.Namespace?.StartsWith("Azure.", StringComparison.Ordinal) == true ? null : new QueueBodyBinder(type);
    }

    public override ParameterBinder? BindOther(ParameterInfo parameter) => BindingDataBinder.For(parameter);

    /// <summary>The message's properties under the names of the true host.</summary>
    public override IReadOnlyDictionary<string, object?> BindingData(EmbeddedFunctionContext context)
    {
        var item = (QueueItem)context.Trigger!;
        return new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase)
        {
            ["QueueTrigger"] = BinaryData.FromBytes(item.Body).ToString(),
            ["Id"] = item.Id,
            ["DequeueCount"] = item.DequeueCount,
            ["InsertionTime"] = item.InsertedAt,
            ["ExpirationTime"] = item.ExpiresAt,
            ["NextVisibleTime"] = item.NextVisibleAt,
            ["PopReceipt"] = item.PopReceipt,
        };
    }
}
