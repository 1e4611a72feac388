using System.Globalization;
using System.Text.RegularExpressions;
using Magnum.Sandbox.Orchestration.Http;

namespace Magnum.Sandbox.Orchestration.Templates;

/// <summary>Type and constraint checks of parameter values. Custom constraints, which ask other services, pass.</summary>
internal static class ParameterRules
{
    public static void Check(ParameterSchema schema, string text)
    {
        switch (schema.Type)
        {
            case "number" when !IsNumber(text, out _):
                throw Invalid(schema, $"could not convert string to float: '{text}'");
            case "boolean" when text.ToLowerInvariant() is not ("1" or "t" or "true" or "on" or "y" or "yes" or "0" or "f" or "false" or "off" or "n" or "no"):
                throw Invalid(schema, $"Unrecognized value '{text}', acceptable values are: '0', '1', 'f', 'false', 'n', 'no', 'off', 'on', 't', 'true', 'y', 'yes'");
        }
        foreach (var constraint in schema.Constraints)
        {
            if (Problem(constraint, text) is { } problem)
                throw Invalid(schema, constraint.GetValueOrDefault("description") as string ?? problem);
        }
    }

    private static string? Problem(Dictionary<string, object?> constraint, string text)
    {
        if (constraint.GetValueOrDefault("allowed_values") is List<object?> allowed
            && !allowed.Exists(value => string.Equals(DocumentReader.ToText(value), text, StringComparison.Ordinal)))
            return $"\"{text}\" is not an allowed value [{string.Join(", ", allowed.Select(DocumentReader.ToText))}]";
        if (constraint.GetValueOrDefault("allowed_pattern") is string pattern
            && !Regex.IsMatch(text, $"^(?:{pattern})$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)))
            return $"\"{text}\" does not match pattern \"{pattern}\"";
        if (constraint.GetValueOrDefault("length") is Dictionary<string, object?> length && !Within(length, text.Length))
            return $"length ({text.Length}) is out of range {Bounds(length)}";
        if (constraint.GetValueOrDefault("range") is Dictionary<string, object?> range && IsNumber(text, out var number) && !Within(range, number))
            return $"{text} is out of range {Bounds(range)}";
        return null;
    }

    private static bool IsNumber(string text, out double number) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);

    private static bool Within(Dictionary<string, object?> bounds, double value) =>
        (bounds.GetValueOrDefault("min") is not { } min || value >= Convert.ToDouble(min, CultureInfo.InvariantCulture))
        && (bounds.GetValueOrDefault("max") is not { } max || value <= Convert.ToDouble(max, CultureInfo.InvariantCulture));

    private static string Bounds(Dictionary<string, object?> bounds) =>
        $"(min: {DocumentReader.ToText(bounds.GetValueOrDefault("min") ?? "None")}, max: {DocumentReader.ToText(bounds.GetValueOrDefault("max") ?? "None")})";

    private static Exception Invalid(ParameterSchema schema, string problem) =>
        HeatErrors.Validation($"Parameter '{schema.Name}' is invalid: {problem}");
}
