namespace Magnum.Functions.Http.Requests;

/// <summary>An attribute of an HTTP function that declares query parameters.</summary>
public interface IQueryDeclaration
{
    /// <summary>The parameters.</summary>
    IReadOnlyList<QueryParameter> Parameters { get; }
}
