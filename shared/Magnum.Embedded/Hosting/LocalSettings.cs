using Microsoft.Extensions.Configuration;

namespace Magnum.Embedded.Hosting;

/// <summary>The <c>Values</c> of local.settings.json, which the true tools hand over as environment variables.</summary>
internal static class LocalSettings
{
    public static void AddTo(IConfigurationManager settings) => AddTo(settings, Path.Combine(AppContext.BaseDirectory, "local.settings.json"));

    internal static void AddTo(IConfigurationManager settings, string file)
    {
        if (!File.Exists(file))
            return;
        var values = Read(file).GetSection("Values").AsEnumerable(makePathsRelative: true)
            .Where(pair => pair.Value is not null)
            .Select(pair => KeyValuePair.Create(pair.Key.Replace("__", ":", StringComparison.Ordinal), pair.Value));
        var source = new Microsoft.Extensions.Configuration.Memory.MemoryConfigurationSource { InitialData = [.. values] };
        settings.Sources.Insert(0, source);
    }

    private static IConfigurationRoot Read(string file)
    {
        try
        {
            return new ConfigurationBuilder().AddJsonFile(file).Build();
        }
        catch (InvalidDataException exception)
        {
            throw new FunctionConfigurationException(
                [$"local.settings.json: '{file}' is not valid JSON: {exception.GetBaseException().Message}"]);
        }
    }
}
