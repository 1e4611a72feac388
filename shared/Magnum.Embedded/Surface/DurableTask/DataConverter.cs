using System.Diagnostics.CodeAnalysis;

namespace Microsoft.DurableTask;

/// <summary>Turns inputs, outputs and events into the text that is stored, and back.</summary>
public abstract class DataConverter
{
    /// <summary>For derived classes.</summary>
    protected DataConverter()
    {
    }

    /// <summary>Reads a value of <paramref name="targetType"/>; null for null.</summary>
    [return: NotNullIfNotNull("data")]
    public abstract object? Deserialize(string? data, Type targetType);

    /// <summary>Reads a value of <typeparamref name="T"/>; the default for null.</summary>
    [return: NotNullIfNotNull("data")]
    public virtual T? Deserialize<T>(string? data) => data is null ? default : (T?)Deserialize(data, typeof(T));

    /// <summary>Writes a value; null for null.</summary>
    [return: NotNullIfNotNull("value")]
    public abstract string? Serialize(object? value);
}
