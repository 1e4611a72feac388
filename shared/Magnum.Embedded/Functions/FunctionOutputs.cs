using System.Reflection;
using Magnum.Embedded.Hosting;
using Magnum.Embedded.Http;
using Magnum.Embedded.Queues;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Embedded.Functions;

/// <summary>Finds the output bindings of a function: on the method, or on properties of what it returns.</summary>
internal sealed class FunctionOutputs(SettingResolver resolver, FaultList faults)
{
    public IEnumerable<FunctionOutput> Find(MethodInfo method, string function, TriggerPlan trigger)
    {
        var found = false;
        if (method.GetCustomAttribute<QueueOutputAttribute>() is { } whole)
        {
            found = true;
            if (Address(whole, function) is { } queue)
                yield return new FunctionOutput(FunctionOutput.Return, null, queue);
        }

        var result = InvokerCompiler.ResultType(method.ReturnType);
        foreach (var property in result == typeof(void) || result.IsPrimitive ? [] : result.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.GetCustomAttribute<QueueOutputAttribute>() is { } part)
            {
                found = true;
                if (Address(part, function) is { } queue)
                    yield return new FunctionOutput(property.Name, property, queue);
            }
            else if (property.IsDefined(typeof(HttpResultAttribute)))
            {
                found = true;
                if (trigger is not HttpTriggerPlan)
                    faults.Add($"Function '{function}': [HttpResult] on '{property.Name}' without an HTTP trigger.");
                yield return new FunctionOutput(property.Name, property, null);
            }
        }

        if (!found && trigger is HttpTriggerPlan)
            yield return new FunctionOutput(FunctionOutput.Return, null, null);
    }

    private QueueAddress? Address(QueueOutputAttribute output, string function) =>
        QueueAddress.Parse(output.Connection, output.QueueName, $"Function '{function}'", resolver, faults);
}
