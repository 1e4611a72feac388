using Microsoft.AspNetCore.Http;

namespace Magnum.Functions.Http.Errors;

/// <summary>An error as it goes out.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Result">The answer that carries it.</param>
public readonly record struct FaultAnswer(int Status, IResult Result);
