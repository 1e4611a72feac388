using System.Text.Json;
using System.Text.RegularExpressions;
using Magnum.Domain.Faults;
using Magnum.Functions.Http.Bodies;

namespace Magnum.Functions.Http.Patching;

/// <summary>One step of a JSON patch.</summary>
/// <param name="Op">"add", "replace" or "remove".</param>
/// <param name="Path">For example <c>/labels/key</c>.</param>
/// <param name="Value">The new value; undefined for a removal.</param>
internal sealed partial record PatchOperation(string Op, string Path, JsonElement Value)
{
    public const string Add = "add";
    public const string Replace = "replace";
    public const string Remove = "remove";

    private const string Argument = "patch";
    private static readonly string[] Ops = [Add, Replace, Remove];
    private static readonly AttributeSet Attributes = new(Argument, ["op", "path", "value"], []);

    /// <summary>The path's parts: the attribute and, for a part of it, the key.</summary>
    public string[] Segments => Path[1..].Split('/');

    /// <summary>Reads one element of the array; a faulty one throws a fault.</summary>
    public static PatchOperation Read(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object) throw Faults.InvalidInput(Argument, PythonText.Of(element), "Value should be an object.");
        var reader = new AttributeReader(element, Attributes);
        reader.Require("op");
        reader.Require("path");
        var op = reader.Choice("op", Ops) ?? throw Faults.MandatoryFieldMissing("op");
        var path = reader.PlainText("path") ?? throw Faults.MandatoryFieldMissing("path");
        if (!PathPattern().IsMatch(path)) throw Faults.InvalidInput("path", path, @"Value should match the pattern ^(/[\w-]+)+$.");
        var value = reader.Value("value") ?? default;
        if (value.ValueKind is JsonValueKind.Object or JsonValueKind.Array || (value.ValueKind == JsonValueKind.Number && !value.TryGetInt64(out _)))
            throw Faults.InvalidInput("value", PythonText.Of(value), "Wrong type. Expected a text or an integer.");
        if (op != Remove && value.ValueKind == JsonValueKind.Undefined)
            throw Faults.Invalid("'add' and 'replace' operations needs value.");
        return new PatchOperation(op, path, value);
    }

    /// <summary>The step as JSON, for messages.</summary>
    public override string ToString() => Value.ValueKind == JsonValueKind.Undefined
        ? $$"""{"op": "{{Op}}", "path": "{{Path}}"}"""
        : $$"""{"op": "{{Op}}", "path": "{{Path}}", "value": {{Value.GetRawText()}}}""";

    [GeneratedRegex(@"^(/[\w-]+)+\z", RegexOptions.CultureInvariant)]
    private static partial Regex PathPattern();
}
