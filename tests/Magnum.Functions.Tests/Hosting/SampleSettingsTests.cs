using System.Text.Json;
using Magnum.Functions.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Magnum.Functions.Tests.Hosting;

public sealed class SampleSettingsTests
{
    [Fact]
    public void The_sample_lists_every_setting()
    {
        var sample = JsonDocument.Parse(File.ReadAllText(Path.Combine(Root(), "local.settings.sample.json")))
            .RootElement.GetProperty("Values").EnumerateObject().Select(value => value.Name).ToHashSet();

        Settings().Except(sample).Should().BeEmpty();
    }

    [Fact]
    public void The_readme_explains_every_setting()
    {
        var readme = File.ReadAllText(Path.Combine(Root(), "README.md"));

        Settings().Where(setting => !readme.Contains($"`{setting}`", StringComparison.Ordinal)).Should().BeEmpty();
    }

    // Every scalar property of every options class that has a section.
    private static IEnumerable<string> Settings() =>
        from type in new ServiceCollection().AddMagnum(new ConfigurationBuilder().Build())
            .Select(service => service.ServiceType)
            .Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IValidateOptions<>))
            .Select(type => type.GetGenericArguments()[0]).Distinct()
        let section = type.GetField("Section")?.GetRawConstantValue() as string
        where section is not null && type.Namespace!.StartsWith("Magnum.", StringComparison.Ordinal)
        from property in type.GetProperties()
        where property.CanWrite && (property.PropertyType == typeof(string) || property.PropertyType.IsValueType)
        select $"{section}:{property.Name}".Replace(":", "__", StringComparison.Ordinal);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Magnum.Functions.sln"))) folder = folder.Parent;
        return folder!.FullName;
    }
}
