using System.Text.Json;
using Magnum.Embedded.Invocation;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Embedded.Binding;

/// <summary>An argument read from the JSON body of the request.</summary>
internal sealed class JsonBodyBinder(Type type) : ParameterBinder
{
    public override bool IsAsync => true;

    public override object? Bind(EmbeddedFunctionContext context) => throw new NotSupportedException("A body is read asynchronously.");

    public override async ValueTask<object?> BindAsync(EmbeddedFunctionContext context)
    {
        try
        {
            return await context.HttpContext!.Request.ReadFromJsonAsync(type, context.CancellationToken);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new FunctionInputConverterException(
                $"Function '{context.FunctionDefinition.Name}': the request's body is not a {type.Name}: {exception.Message}", exception);
        }
    }
}
