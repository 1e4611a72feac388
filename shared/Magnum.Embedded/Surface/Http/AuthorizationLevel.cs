namespace Microsoft.Azure.Functions.Worker;

/// <summary>Which key of the Functions host a caller must send. The embedded runtime issues no keys and asks for none.</summary>
public enum AuthorizationLevel
{
    /// <summary>None.</summary>
    Anonymous = 0,

    /// <summary>A signed-in user.</summary>
    User = 1,

    /// <summary>The function's key.</summary>
    Function = 2,

    /// <summary>A system key.</summary>
    System = 3,

    /// <summary>The master key.</summary>
    Admin = 4,
}
