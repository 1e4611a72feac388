namespace Magnum.Functions.Http.Bodies;

/// <summary>The attributes of a resource as its body may name them.</summary>
/// <param name="argument">What the operation calls the body, e.g. "cluster".</param>
/// <param name="writable">Attributes a client may send.</param>
/// <param name="readOnly">Attributes that exist but only the service sets.</param>
internal sealed class AttributeSet(string argument, IEnumerable<string> writable, IEnumerable<string> readOnly)
{
    private readonly HashSet<string> _writable = new(writable, StringComparer.Ordinal);
    private readonly HashSet<string> _readOnly = new(readOnly, StringComparer.Ordinal);

    /// <summary>The body's name in messages.</summary>
    public string Argument { get; } = argument;

    /// <summary>True for an attribute that exists.</summary>
    public bool Knows(string name) => _writable.Contains(name) || _readOnly.Contains(name);

    /// <summary>True for an attribute that only the service sets.</summary>
    public bool IsReadOnly(string name) => _readOnly.Contains(name);
}
