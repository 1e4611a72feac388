using Magnum.Embedded.Hosting;
using Microsoft.Extensions.Configuration;

namespace Magnum.Embedded.Tests.Hosting;

public sealed class LocalSettingsTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    [Fact]
    public void Values_hold_where_nothing_else_is_set()
    {
        File.WriteAllText(_file, """{ "IsEncrypted": false, "Values": { "Section__One": "file", "Section__Two": "file" } }""");
        using var settings = new ConfigurationManager();
        settings.AddInMemoryCollection([new("Section:Two", "environment")]);

        LocalSettings.AddTo(settings, _file);

        (settings["Section:One"], settings["Section:Two"]).Should().Be(("file", "environment"));
    }

    [Fact]
    public void A_file_that_is_no_json_is_told_by_its_name()
    {
        File.WriteAllText(_file, "{ \"Values\": { \"One\": }");
        using var settings = new ConfigurationManager();

        var add = () => LocalSettings.AddTo(settings, _file);

        add.Should().Throw<FunctionConfigurationException>().Which.Faults.Should().ContainSingle().Which.Should().Contain(_file).And.Contain("LineNumber");
    }

    public void Dispose() => File.Delete(_file);
}
