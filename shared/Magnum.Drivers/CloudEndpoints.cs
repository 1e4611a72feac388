namespace Magnum.Drivers;

/// <summary>Where the nodes find the cloud's services.</summary>
/// <param name="MagnumUrl">This service as nodes reach it, with or without <c>/v1</c>.</param>
/// <param name="AuthUrl">Keystone as nodes reach it, with or without <c>/v3</c>.</param>
/// <param name="RegionName">The region; null when the cloud has only one.</param>
/// <param name="VerifyCa">Whether nodes check the certificates of these services.</param>
/// <param name="CaPem">Authority of these certificates, PEM; null when nodes know it anyway.</param>
public sealed record CloudEndpoints(Uri MagnumUrl, Uri AuthUrl, string? RegionName, bool VerifyCa = true, string? CaPem = null);
