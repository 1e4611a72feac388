namespace Magnum.OpenStack.Identity;

/// <summary>Names of the headers that carry tokens.</summary>
internal static class KeystoneHeaders
{
    /// <summary>The caller's token, on every call to every service.</summary>
    public const string AuthToken = "X-Auth-Token";

    /// <summary>The token that is spoken about: made by a login or looked at by a validation.</summary>
    public const string SubjectToken = "X-Subject-Token";
}
