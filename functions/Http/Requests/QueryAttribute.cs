using Magnum.Contracts.Microversions;

namespace Magnum.Functions.Http.Requests;

/// <summary>A query parameter that an HTTP function knows; it refuses every one that is not declared.</summary>
/// <param name="name">How the query writes it.</param>
/// <param name="type">What its text stands for.</param>
/// <param name="description">What it does, for readers of the API.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class QueryAttribute(string name, QueryType type, string description) : Attribute, IQueryDeclaration
{
    /// <summary>The first microversion that knows it, e.g. "1.3"; null for all.</summary>
    public string? From { get; set; }

    /// <inheritdoc />
    public IReadOnlyList<QueryParameter> Parameters =>
        [new(name, type, description) { From = From is null ? Microversion.Minimum : Microversion.Parse(From) }];
}
