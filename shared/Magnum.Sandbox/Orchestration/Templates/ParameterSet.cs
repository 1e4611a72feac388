using Magnum.Sandbox.Orchestration.Http;

namespace Magnum.Sandbox.Orchestration.Templates;

/// <summary>The parameter values of a stack: one text per declared parameter, null where the default holds.</summary>
internal sealed class ParameterSet
{
    private readonly HotTemplate _template;
    private readonly string?[] _given;

    private ParameterSet(HotTemplate template, string?[] given)
    {
        _template = template;
        _given = given;
    }

    /// <summary>Binds given values; a null value counts as not given. Throws the 400 for what is missing, unknown or wrong.</summary>
    public static ParameterSet Bind(HotTemplate template, IReadOnlyDictionary<string, object?> given)
    {
        var values = new string?[template.Parameters.Count];
        foreach (var name in given.Keys.Where(name => template.Parameter(name) is null))
            throw HeatErrors.UnknownParameter(name);
        for (var i = 0; i < values.Length; i++)
        {
            var schema = template.Parameters[i];
            if (given.GetValueOrDefault(schema.Name) is { } value)
                values[i] = schema.Normalize(value);
            else if (!schema.HasDefault)
                throw HeatErrors.MissingParameter(schema.Name);
        }
        return new ParameterSet(template, values);
    }

    /// <summary>The texts that were given, by name.</summary>
    public IEnumerable<KeyValuePair<string, string>> Given
    {
        get
        {
            for (var i = 0; i < _given.Length; i++)
            {
                if (_given[i] is { } value)
                    yield return KeyValuePair.Create(_template.Parameters[i].Name, value);
            }
        }
    }

    /// <summary>The value in force as text; null for a parameter that is not declared.</summary>
    public string? Text(string name)
    {
        for (var i = 0; i < _given.Length; i++)
        {
            if (_template.Parameters[i].Name == name)
                return _given[i] ?? DefaultText(_template.Parameters[i]);
        }
        return null;
    }

    /// <summary>The value in force with the parameter's type.</summary>
    public object? Typed(string name) =>
        _template.Parameter(name) is { } schema && Text(name) is { } text ? schema.Typed(text) : null;

    private static string DefaultText(ParameterSchema schema) =>
        schema.Default is List<object?> list ? string.Join(',', list.Select(DocumentReader.ToText)) : DocumentReader.ToText(schema.Default);
}
