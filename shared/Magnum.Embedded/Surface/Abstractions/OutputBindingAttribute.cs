namespace Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

/// <summary>Marks a returned value, or a property of it, that is sent somewhere after the function ended.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public abstract class OutputBindingAttribute : BindingAttribute
{
    /// <summary>Creates the attribute.</summary>
    public OutputBindingAttribute()
    {
    }
}
