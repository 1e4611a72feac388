using System.Text.Json;
using Magnum.Domain.Faults;

namespace Magnum.Functions.Http.Bodies;

/// <summary>
/// Reads the attributes of a body one by one, with the conversions and messages of WSME. An absent attribute and null both
/// read as null; <see cref="Has"/> tells them apart.
/// </summary>
internal sealed class AttributeReader
{
    private readonly Dictionary<string, JsonElement> _values = new(StringComparer.Ordinal);
    private readonly JsonElement _body;
    private readonly string _argument;

    /// <summary>Takes the attributes of <paramref name="body"/>; unknown and read-only ones throw a fault.</summary>
    /// <param name="body">A JSON object.</param>
    /// <param name="set">What the resource has.</param>
    /// <param name="strict">True to take integers only as JSON integers, as after a patch.</param>
    public AttributeReader(JsonElement body, AttributeSet set, bool strict = false)
    {
        (_body, _argument, Strict) = (body, set.Argument, strict);
        List<string>? unknown = null;
        foreach (var property in body.EnumerateObject())
        {
            if (!set.Knows(property.Name)) (unknown ??= []).Add(property.Name);
            _values[property.Name] = property.Value;
        }
        if (unknown is not null) throw Faults.UnknownAttribute(set.Argument, unknown);
        foreach (var name in _values.Keys)
        {
            if (set.IsReadOnly(name)) throw Faults.ReadOnlyField(name);
        }
    }

    /// <summary>True to take integers only as JSON integers.</summary>
    public bool Strict { get; }

    /// <summary>True when the body holds the attribute, be it null.</summary>
    public bool Has(string name) => _values.ContainsKey(name);

    /// <summary>Throws a fault when the body lacks the attribute; null passes.</summary>
    public void Require(string name)
    {
        if (!Has(name)) throw Faults.MandatoryFieldMissing(name);
    }

    /// <summary>The attribute's value; null when absent or null.</summary>
    public JsonElement? Value(string name) =>
        _values.TryGetValue(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    /// <summary>The fault of a body that cannot be converted; it names the body and tells it whole.</summary>
    public Fault Unconvertible(string reason) => Faults.InvalidInput(_argument, _body.GetRawText(), reason);

    /// <summary>The fault of a value that the attribute must not have.</summary>
    public static Fault Invalid(string name, JsonElement value, string reason) =>
        Faults.InvalidInput(name, PythonText.Of(value), reason);
}
