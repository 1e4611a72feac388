using System.Reflection;
using Magnum.Embedded.Binding;
using Magnum.Embedded.Hosting;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Magnum.Embedded.Functions;

/// <summary>Finds the functions of classes and reports everything about them that cannot work.</summary>
internal sealed class FunctionDiscovery(SettingResolver resolver, FaultList faults)
{
    private readonly TriggerPlans _triggers = new(resolver, faults);
    private readonly FunctionOutputs _outputs = new(resolver, faults);

    public FunctionCatalog Find(IEnumerable<Type> types)
    {
        var functions = types
            .Where(type => type is { IsClass: true, ContainsGenericParameters: false })
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => method.IsDefined(typeof(FunctionAttribute)))
            .Select(Describe)
            .OfType<FunctionDescriptor>()
            .OrderBy(f => f.Name, StringComparer.OrdinalIgnoreCase)
            .ToList();
        foreach (var same in functions.GroupBy(f => f.Name, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
            faults.Add($"Function '{same.Key}': the name is used by {string.Join(" and ", same.Select(f => f.Definition.EntryPoint))}.");
        return new FunctionCatalog(functions);
    }

    private FunctionDescriptor? Describe(MethodInfo method)
    {
        var name = method.GetCustomAttribute<FunctionAttribute>()!.Name;
        var where = $"Function '{name}'";
        if (method.DeclaringType!.IsAbstract && !method.IsStatic)
        {
            faults.Add($"{where}: {method.DeclaringType} is abstract.");
            return null;
        }

        var parameters = method.GetParameters();
        var triggers = parameters.Where(p => p.IsDefined(typeof(TriggerBindingAttribute))).ToArray();
        if (triggers.Length != 1)
        {
            faults.Add($"{where}: {method.DeclaringType}.{method.Name} has {triggers.Length} triggers; it needs exactly one.");
            return null;
        }

        if (_triggers.Create(triggers[0].GetCustomAttribute<TriggerBindingAttribute>()!, name) is not { } trigger)
            return null;
        var binders = parameters.Select(p => Binder(p, trigger, p == triggers[0], where)).ToArray();
        var outputs = _outputs.Find(method, name, trigger).ToArray();
        if (binders.Contains(null))
            return null;
        var definition = new EmbeddedFunctionDefinition(name, method, [.. Inputs(parameters, trigger)], [.. outputs.Select(Metadata)]);
        return new FunctionDescriptor(method, definition, trigger, binders!, outputs);
    }

    private ParameterBinder? Binder(ParameterInfo parameter, TriggerPlan trigger, bool isTrigger, string where)
    {
        var binder = isTrigger ? trigger.BindTrigger(parameter) : CommonBinders.For(parameter) ?? trigger.BindOther(parameter);
        if (binder is null)
            faults.Add($"{where}: parameter '{parameter.Name}' of type {parameter.ParameterType} cannot be bound with {trigger.BindingType}.");
        return binder;
    }

    private static IEnumerable<EmbeddedBindingMetadata> Inputs(ParameterInfo[] parameters, TriggerPlan trigger)
    {
        foreach (var parameter in parameters)
            if (parameter.IsDefined(typeof(TriggerBindingAttribute)))
                yield return new EmbeddedBindingMetadata(parameter.Name!, trigger.BindingType, BindingDirection.In);
            else if (parameter.IsDefined(typeof(DurableClientAttribute)))
                yield return new EmbeddedBindingMetadata(parameter.Name!, "durableClient", BindingDirection.In);
    }

    private static EmbeddedBindingMetadata Metadata(FunctionOutput output) =>
        new(output.Name, output.BindingType, BindingDirection.Out);
}
