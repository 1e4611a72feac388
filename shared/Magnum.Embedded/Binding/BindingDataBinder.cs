using System.Globalization;
using System.Reflection;
using Magnum.Embedded.Invocation;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Embedded.Binding;

/// <summary>A simple argument taken by its name from what the trigger delivered beside its value.</summary>
internal sealed class BindingDataBinder : ParameterBinder
{
    private readonly string _name;
    private readonly Type _type;
    private readonly Func<string, object> _parse;
    private readonly object? _missing;

    private BindingDataBinder(ParameterInfo parameter, Func<string, object> parse)
    {
        _name = parameter.Name!;
        _type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        _parse = parse;
        _missing = ValueParser.Missing(parameter);
    }

    public static BindingDataBinder? For(ParameterInfo parameter) =>
        ValueParser.For(parameter.ParameterType) is { } parse ? new BindingDataBinder(parameter, parse) : null;

    public override object? Bind(EmbeddedFunctionContext context)
    {
        if (!context.BindingContext.BindingData.TryGetValue(_name, out var value) || value is null)
            return _missing;
        return _type.IsInstanceOfType(value) ? value : Parse(Convert.ToString(value, CultureInfo.InvariantCulture)!, context);
    }

    /// <summary>Parses a text for the parameter.</summary>
    /// <exception cref="FunctionInputConverterException">It is not a value of the parameter's type.</exception>
    private object Parse(string text, EmbeddedFunctionContext context)
    {
        try
        {
            return _parse(text);
        }
        catch (Exception exception) when (exception is FormatException or OverflowException or ArgumentException)
        {
            throw new FunctionInputConverterException(
                $"Function '{context.FunctionDefinition.Name}': '{text}' is not a {_type.Name} for parameter '{_name}'.", exception);
        }
    }
}
