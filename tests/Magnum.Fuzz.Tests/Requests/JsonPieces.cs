using System.Text.Json;
using System.Text.Json.Nodes;

namespace Magnum.Fuzz.Tests.Requests;

/// <summary>Takes JSON texts apart to find the part that matters.</summary>
internal static class JsonPieces
{
    /// <summary>The text without one member or element each; halves of it when it is no JSON.</summary>
    public static IEnumerable<string> Simpler(string text)
    {
        JsonNode? node;
        try
        {
            node = JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return text.Length > 1 ? [text[..(text.Length / 2)], text[(text.Length / 2)..]] : [];
        }
        catch (ArgumentException)
        {
            return [];
        }

        return node switch
        {
            JsonObject map => Without(map),
            JsonArray list => Enumerable.Range(0, list.Count).Select(at => WithoutAt(list, at)),
            _ => [],
        };
    }

    private static List<string> Without(JsonObject map)
    {
        try
        {
            return [.. map.Select(member => member.Key).Select(key =>
            {
                var copy = map.DeepClone().AsObject();
                copy.Remove(key);
                return copy.ToJsonString();
            })];
        }
        catch (ArgumentException)
        {
            // Duplicate keys can be read but not held.
            return [];
        }
    }

    private static string WithoutAt(JsonArray list, int at)
    {
        var copy = list.DeepClone().AsArray();
        copy.RemoveAt(at);
        return copy.ToJsonString();
    }
}
