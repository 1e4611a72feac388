using System.Reflection;
using Magnum.Embedded.Binding;
using Magnum.Embedded.Invocation;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Embedded.Http;

/// <summary>A simple argument taken by its name from the route, else from the query.</summary>
internal sealed class RequestValueBinder : ParameterBinder
{
    private readonly ParameterInfo _parameter;
    private readonly Func<string, object> _parse;
    private readonly object? _missing;

    private RequestValueBinder(ParameterInfo parameter, Func<string, object> parse)
    {
        _parameter = parameter;
        _parse = parse;
        _missing = ValueParser.Missing(parameter);
    }

    public static RequestValueBinder? For(ParameterInfo parameter) =>
        ValueParser.For(parameter.ParameterType) is { } parse ? new RequestValueBinder(parameter, parse) : null;

    /// <exception cref="FunctionInputConverterException">The text is not a value of the parameter's type.</exception>
    public override object? Bind(EmbeddedFunctionContext context)
    {
        var request = context.HttpContext!.Request;
        if (!request.RouteValues.TryGetValue(_parameter.Name!, out var value) || value is null)
        {
            if (!request.Query.TryGetValue(_parameter.Name!, out var query))
                return _missing;
            value = query.ToString();
        }

        try
        {
            return _parse((string)value);
        }
        catch (Exception exception) when (exception is FormatException or OverflowException or ArgumentException)
        {
            throw new FunctionInputConverterException(
                $"Function '{context.FunctionDefinition.Name}': '{value}' is not a {_parameter.ParameterType.Name} for parameter '{_parameter.Name}'.",
                exception);
        }
    }
}
