namespace Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

/// <summary>Root of the attributes that connect a function to something outside it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public abstract class BindingAttribute : Attribute
{
    /// <summary>Creates the attribute.</summary>
    public BindingAttribute()
    {
    }
}
