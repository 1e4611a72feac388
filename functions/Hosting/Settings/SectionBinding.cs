using Microsoft.Extensions.Configuration;

namespace Magnum.Functions.Hosting.Settings;

/// <summary>Reads a section one setting at a time: the binder stops at the first that it cannot read.</summary>
internal static class SectionBinding
{
    /// <summary>Reads what can be read into <paramref name="options"/> and returns a sentence for each setting that cannot.</summary>
    public static IReadOnlyList<string> Bind(IConfigurationSection section, object options) =>
        [.. section.GetChildren().Select(setting => Problem(section.Path, setting, options)).OfType<string>()];

    private static string? Problem(string section, IConfigurationSection setting, object options)
    {
        try
        {
            new ConfigurationBuilder().AddInMemoryCollection(setting.AsEnumerable()).Build().GetSection(section).Bind(options);
            return null;
        }
        catch (InvalidOperationException unreadable)
        {
            // The binder's own words name the setting, its value and its type.
            return unreadable.Message;
        }
    }
}
