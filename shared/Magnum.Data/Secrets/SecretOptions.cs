namespace Magnum.Data.Secrets;

/// <summary>The key that secrets in the database are encrypted with; configuration section "Secrets".</summary>
public sealed class SecretOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Secrets";

    /// <summary>The key: 32 bytes as base64. Null or empty means that the key file is used.</summary>
    public string? Key { get; set; }

    /// <summary>Earlier keys, as base64, that can still decrypt but encrypt nothing any more.</summary>
    public IList<string> PreviousKeys { get; set; } = [];

    /// <summary>
    /// File with one key a line, the one in use first. It is made, readable by its owner only, when it is missing. Null or
    /// empty means "magnum.key" beside the SQLite database.
    /// </summary>
    public string? KeyFile { get; set; }
}
