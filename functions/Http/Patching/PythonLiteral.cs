using System.Globalization;
using System.Text.Json.Nodes;

namespace Magnum.Functions.Http.Patching;

/// <summary>
/// Reads a Python literal into JSON: the clients send objects as the text of one, e.g. <c>{'a': 'b', 'n': 1, 'on': True}</c>.
/// JSON texts are literals too, save for <c>true</c>, <c>false</c> and <c>null</c>.
/// </summary>
internal ref struct PythonLiteral
{
    private const int MaxDepth = 32;
    private readonly ReadOnlySpan<char> _text;
    private int _position;
    private int _depth;

    private PythonLiteral(ReadOnlySpan<char> text) => _text = text;

    /// <summary>Reads the whole text; false when it is no literal.</summary>
    public static bool TryParse(string text, out JsonNode? node)
    {
        var parser = new PythonLiteral(text);
        return parser.TryValue(out node) && parser.Peek() == '\0';
    }

    private bool TryValue(out JsonNode? node)
    {
        node = null;
        if (++_depth > MaxDepth) return false;
        var read = Peek() switch
        {
            '{' => TryObject(out node),
            '[' => TryArray(out node),
            '\'' or '"' => TryText(out node),
            _ => TryWord(out node),
        };
        _depth--;
        return read;
    }

    private bool TryObject(out JsonNode? node)
    {
        var map = new JsonObject();
        node = map;
        Take('{');
        while (!Take('}'))
        {
            if (Peek() is not ('\'' or '"') || !TryText(out var key) || !Take(':') || !TryValue(out var value)) return false;
            map[key!.GetValue<string>()] = value;
            if (!Take(',') && Peek() != '}') return false;
        }
        return true;
    }

    private bool TryArray(out JsonNode? node)
    {
        var list = new JsonArray();
        node = list;
        Take('[');
        while (!Take(']'))
        {
            if (!TryValue(out var value)) return false;
            list.Add(value);
            if (!Take(',') && Peek() != ']') return false;
        }
        return true;
    }

    private bool TryText(out JsonNode? node)
    {
        node = null;
        var quote = Peek();
        var text = new System.Text.StringBuilder();
        for (_position++; _position < _text.Length; _position++)
        {
            var c = _text[_position];
            if (c == quote)
            {
                _position++;
                node = JsonValue.Create(text.ToString());
                return PythonEscape.IsText(text);
            }
            if (c != '\\') text.Append(c);
            else if (PythonEscape.Length(_text[(_position + 1)..], text) is > 0 and var length) _position += length;
            else return false;
        }
        return false;
    }

    private bool TryWord(out JsonNode? node)
    {
        node = null;
        Peek();
        var start = _position;
        while (_position < _text.Length && (char.IsAsciiLetterOrDigit(_text[_position]) || _text[_position] is '+' or '-' or '.' or '_')) _position++;
        var word = _text[start.._position];
        if (word is "None") return true;
        if (word is "True" or "False") node = JsonValue.Create(word is "True");
        else if (long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer)) node = JsonValue.Create(integer);
        else if (double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var real) && double.IsFinite(real)) node = JsonValue.Create(real);
        return node is not null;
    }

    private char Peek()
    {
        while (_position < _text.Length && char.IsWhiteSpace(_text[_position])) _position++;
        return _position < _text.Length ? _text[_position] : '\0';
    }

    private bool Take(char expected)
    {
        if (Peek() != expected) return false;
        _position++;
        return true;
    }
}
