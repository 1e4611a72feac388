using Magnum.Contracts.Microversions;

namespace Magnum.Functions.Http.OpenApi;

/// <summary>A microversion from which an operation answers in another way.</summary>
/// <param name="Version">The first version with the new answer.</param>
/// <param name="Description">What is new.</param>
internal sealed record EndpointChange(Microversion Version, string Description);
