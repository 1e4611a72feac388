namespace Magnum.Contract.Tests.Policies;

/// <summary>Who asks.</summary>
/// <param name="Token">For X-Auth-Token.</param>
/// <param name="UserId">Id of the user.</param>
/// <param name="ProjectId">Project of the token; null with another scope.</param>
internal sealed record MatrixCaller(string Token, string UserId, string? ProjectId);
