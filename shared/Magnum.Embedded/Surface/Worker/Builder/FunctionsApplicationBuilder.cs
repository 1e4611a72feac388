using Magnum.Embedded.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Puts a functions application together: services, settings, logging, pipeline.</summary>
public class FunctionsApplicationBuilder : IFunctionsWorkerApplicationBuilder, IHostApplicationBuilder
{
    private readonly WebApplicationBuilder _web;
    private readonly List<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> _middleware = [];

    internal FunctionsApplicationBuilder(string[] args)
    {
        // Settings are read once: watching their files would mean a watch on every folder below the working directory.
        _web = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            Args = [.. args, "--hostBuilder:reloadConfigOnChange=false"],
            ContentRootPath = AppContext.BaseDirectory,
        });
        LocalSettings.AddTo(_web.Configuration);
    }

    /// <summary>Settings of the application.</summary>
    public ConfigurationManager Configuration => _web.Configuration;

    /// <summary>Name, content root and environment of the application.</summary>
    public IHostEnvironment Environment => _web.Environment;

    /// <summary>Logging of the application.</summary>
    public ILoggingBuilder Logging => _web.Logging;

    /// <summary>Metrics of the application.</summary>
    public IMetricsBuilder Metrics => _web.Metrics;

    /// <summary>Values that registrations share while the application is put together.</summary>
    public IDictionary<object, object> Properties => ((IHostApplicationBuilder)_web).Properties;

    /// <summary>Services of the application.</summary>
    public IServiceCollection Services => _web.Services;

    IConfigurationManager IHostApplicationBuilder.Configuration => _web.Configuration;

    /// <summary>Builds the application; nothing listens before it is started.</summary>
    /// <exception cref="FunctionConfigurationException">Functions or settings are wrong; the message lists every fault.</exception>
    public IHost Build() => EmbeddedHostBuilding.Build(_web, Properties, _middleware);

    /// <summary>Replaces the container of services.</summary>
    public void ConfigureContainer<TContainerBuilder>(
        IServiceProviderFactory<TContainerBuilder> factory, Action<TContainerBuilder>? configure = null)
        where TContainerBuilder : notnull =>
        ((IHostApplicationBuilder)_web).ConfigureContainer(factory, configure);

    /// <summary>Adds a step to the pipeline; the first one added is the outermost.</summary>
    public IFunctionsWorkerApplicationBuilder Use(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> middleware)
    {
        _middleware.Add(middleware);
        return this;
    }
}
