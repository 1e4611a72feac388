using Microsoft.Extensions.Options;

namespace Magnum.Data.Secrets;

/// <summary>Says in one sentence what is wrong with the settings of the key; runs at start.</summary>
public sealed class SecretOptionsValidator(IOptions<DatabaseOptions> database) : IValidateOptions<SecretOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, SecretOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!string.IsNullOrEmpty(options.Key) && !SecretKey.TryParse(options.Key, out _))
            return ValidateOptionsResult.Fail("Secrets:Key is not 32 bytes in base64; \"openssl rand -base64 32\" makes one.");
        if (options.PreviousKeys.Any(key => !SecretKey.TryParse(key, out _)))
            return ValidateOptionsResult.Fail("Secrets:PreviousKeys holds something that is not 32 bytes in base64.");
        if (string.IsNullOrEmpty(options.Key) && string.IsNullOrEmpty(options.KeyFile) && database.Value.IsPostgreSql)
            return ValidateOptionsResult.Fail("Secrets:Key is missing; with PostgreSQL set it or Secrets:KeyFile, the same for all processes.");
        return ValidateOptionsResult.Success;
    }
}
