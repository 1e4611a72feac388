using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;

namespace Magnum.Embedded.Binding;

/// <summary>Parameters that every kind of function may have.</summary>
internal static class CommonBinders
{
    private static readonly ParameterBinder Context = new ValueBinder(context => context);
    private static readonly ParameterBinder Cancellation = new ValueBinder(context => context.CancellationToken);

    private static readonly ParameterBinder Client = new ValueBinder(context => context.InstanceServices.GetRequiredService<DurableTaskClient>());

    public static ParameterBinder? For(ParameterInfo parameter)
    {
        if (parameter.ParameterType == typeof(FunctionContext))
            return Context;
        if (parameter.ParameterType == typeof(CancellationToken))
            return Cancellation;
        return parameter.ParameterType == typeof(DurableTaskClient) && parameter.IsDefined(typeof(DurableClientAttribute)) ? Client : null;
    }
}
