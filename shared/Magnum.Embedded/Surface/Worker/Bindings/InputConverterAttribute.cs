namespace Microsoft.Azure.Functions.Worker.Converters;

/// <summary>Names the type that converts an input.</summary>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum | AttributeTargets.Interface | AttributeTargets.Parameter,
    AllowMultiple = true)]
public class InputConverterAttribute : Attribute
{
    /// <summary>Names the converter.</summary>
    public InputConverterAttribute(Type converterType) =>
        ConverterType = converterType ?? throw new ArgumentNullException(nameof(converterType));

    /// <summary>The type that converts.</summary>
    public Type ConverterType { get; }
}
