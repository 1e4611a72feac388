using System.Text.Json;

namespace Magnum.Contract.Tests.Replay;

/// <summary>The expected answer, as a file has it.</summary>
internal sealed record ReplayAnswer
{
    /// <summary>HTTP status.</summary>
    public required int Status { get; init; }

    /// <summary>Headers that must be there; null for those that must not.</summary>
    public Dictionary<string, string?> Headers { get; init; } = [];

    /// <summary>JSON body; see <see cref="JsonMatch"/>.</summary>
    public JsonElement? Body { get; init; }

    /// <summary>Body that is no JSON; "" for an empty one.</summary>
    public string? Text { get; init; }
}
