using Magnum.Contracts.Microversions;

namespace Magnum.Functions.Http.Requests;

/// <summary>A query parameter of an HTTP function.</summary>
/// <param name="Name">How the query writes it.</param>
/// <param name="Type">What its text stands for.</param>
/// <param name="Description">What it does, for readers of the API.</param>
public sealed record QueryParameter(string Name, QueryType Type, string Description)
{
    /// <summary>The first microversion that knows it; to those before it is an unknown argument.</summary>
    public Microversion From { get; init; } = Microversion.Minimum;

    /// <summary>The least number; null where there is none.</summary>
    public int? Minimum { get; init; }

    /// <summary>All words that it may be; empty when there are more.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];
}
