using Microsoft.Extensions.Options;

namespace Magnum.Functions.Hosting.Settings;

/// <summary>Reads one options class, which throws when its settings are bad.</summary>
/// <param name="read">Reads it.</param>
internal sealed class SettingsCheck(Action<IServiceProvider> read)
{
    /// <summary>One sentence for each bad setting; none when all is well.</summary>
    public IEnumerable<string> Problems(IServiceProvider services)
    {
        try
        {
            read(services);
            return [];
        }
        catch (OptionsValidationException invalid)
        {
            return invalid.Failures;
        }
        catch (InvalidOperationException unreadable)
        {
            // The binder's own words name the setting, its value and its type.
            return [unreadable.Message];
        }
    }
}
