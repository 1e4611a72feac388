namespace Magnum.Functions.Http.Errors;

/// <summary>No token, or one that Keystone does not know any more: 401 in shape D.</summary>
public sealed class UnauthorizedFault() : Exception("The request you have made requires authentication.");
