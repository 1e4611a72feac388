namespace Magnum.OpenStack.Sessions;

/// <summary>How the service reaches Keystone and who it is there (section <c>Keystone</c>).</summary>
public sealed class KeystoneOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Keystone";

    /// <summary>Keystone's address, with or without <c>/v3</c>, e.g. <c>https://cloud.example/identity</c>.</summary>
    public string AuthUrl { get; set; } = "";

    /// <summary>The service user, who validates tokens.</summary>
    public string Username { get; set; } = "";

    /// <summary>The service user's password.</summary>
    public string Password { get; set; } = "";

    /// <summary>The project the service user logs in to.</summary>
    public string ProjectName { get; set; } = "";

    /// <summary>The domain of the service user; <c>Default</c> unless set.</summary>
    public string UserDomainName { get; set; } = "Default";

    /// <summary>The domain of the project; <c>Default</c> unless set.</summary>
    public string ProjectDomainName { get; set; } = "Default";

    /// <summary>The region whose endpoints are used; null takes the first of the catalog.</summary>
    public string? RegionName { get; set; }

    /// <summary>Which endpoints are used: <c>public</c> (unless set), <c>internal</c> or <c>admin</c>.</summary>
    public string Interface { get; set; } = "public";

    /// <summary>The domain that holds the users as which clusters log in.</summary>
    public string TrusteeDomainName { get; set; } = "";

    /// <summary>The user of that domain who may create users there.</summary>
    public string TrusteeDomainAdmin { get; set; } = "";

    /// <summary>That user's password.</summary>
    public string TrusteeDomainAdminPassword { get; set; } = "";
}
