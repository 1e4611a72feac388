using System.Text.Json.Serialization;

namespace Magnum.Contracts.Json;

/// <summary>A text that may be null, or may not be there at all: the default value is left out of the JSON.</summary>
[JsonConverter(typeof(OptionalTextConverter))]
public readonly record struct OptionalText
{
    /// <summary>A text, or null, that is there.</summary>
    public OptionalText(string? value)
    {
        Value = value;
        IsPresent = true;
    }

    /// <summary>The text; null also when it is not there.</summary>
    public string? Value { get; }

    /// <summary>Whether the attribute is part of the object.</summary>
    public bool IsPresent { get; }

    /// <summary>A text, or null, that is there.</summary>
    public static implicit operator OptionalText(string? value) => new(value);
}
