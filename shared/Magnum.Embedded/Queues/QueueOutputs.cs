using System.Collections;
using Magnum.Embedded.Binding;
using Magnum.Embedded.Functions;
using Magnum.Embedded.Invocation;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Magnum.Embedded.Queues;

/// <summary>Sends what a function put into its queue outputs.</summary>
internal sealed class QueueOutputs(QueueDirectory queues, MessageSerializer serializer)
{
    public async Task SendAsync(EmbeddedFunctionContext context)
    {
        foreach (var output in context.Function.Outputs)
        {
            if (output.Queue is null)
                continue;
            var value = output.Name == FunctionOutput.Return ? context.State.Result : context.State.GetOutput(output.Name);
            if (value is IResult or IActionResult)
                continue;
            BinaryData[] messages = [.. Messages(value)];
            if (messages.Length > 0)
                await queues.Get(output.Queue).SendAsync(messages, CancellationToken.None);
        }
    }

    /// <summary>One message, or one for each element; none for <see langword="null"/>.</summary>
    private IEnumerable<BinaryData> Messages(object? value) => value switch
    {
        null => [],
        string text => [BinaryData.FromString(text)],
        byte[] bytes => [BinaryData.FromBytes(bytes)],
        BinaryData data => [data],
        IDictionary map => [serializer.Write(map)],
        IEnumerable many => many.Cast<object?>().SelectMany(Messages),
        _ => [serializer.Write(value)],
    };
}
