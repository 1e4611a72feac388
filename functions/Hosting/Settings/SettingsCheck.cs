using Microsoft.Extensions.Options;

namespace Magnum.Functions.Hosting.Settings;

/// <summary>Reads one options class, which throws when its settings are bad.</summary>
/// <param name="read">Reads it.</param>
/// <param name="each">What is wrong when it cannot even be read, setting by setting; null when only the binder can tell.</param>
internal sealed class SettingsCheck(Action<IServiceProvider> read, Func<IEnumerable<string>>? each = null)
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
            return each?.Invoke() ?? [unreadable.Message];
        }
    }
}
