using Magnum.Embedded.Hosting;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Magnum.Embedded.Tests.Hosting;

public sealed class DefaultAddressTests
{
    [Fact]
    public void An_application_that_says_nothing_is_served_where_the_true_tools_serve_it()
    {
        var builder = FunctionsApplication.CreateBuilder([]);
        builder.UseEmbeddedRuntime(options => options.FunctionTypes.Add(typeof(HostLoggingTests.Quiet)));
        using var host = builder.Build();

        host.Services.GetRequiredService<IConfiguration>()["urls"].Should().Be("http://127.0.0.1:7071/");
    }
}
