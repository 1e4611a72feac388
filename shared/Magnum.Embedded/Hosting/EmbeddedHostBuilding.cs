using System.Reflection;
using Magnum.Embedded.Binding;
using Magnum.Embedded.Durable;
using Magnum.Embedded.Functions;
using Magnum.Embedded.Http;
using Magnum.Embedded.Invocation;
using Magnum.Embedded.Orchestrations;
using Magnum.Embedded.Queues;
using Magnum.Embedded.Store;
using Magnum.Embedded.Timers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Middleware = System.Func<
    Microsoft.Azure.Functions.Worker.Middleware.FunctionExecutionDelegate,
    Microsoft.Azure.Functions.Worker.Middleware.FunctionExecutionDelegate>;

namespace Magnum.Embedded.Hosting;

/// <summary>Turns a builder into a host: read host.json, find the functions, check both, register, map the routes.</summary>
internal static class EmbeddedHostBuilding
{
    public static EmbeddedOptions Options(IDictionary<object, object> properties)
    {
        if (properties.TryGetValue(typeof(EmbeddedOptions), out var known))
            return (EmbeddedOptions)known;
        var options = new EmbeddedOptions();
        properties.Add(typeof(EmbeddedOptions), options);
        return options;
    }

    public static IHost Build(WebApplicationBuilder web, IDictionary<object, object> properties, IReadOnlyList<Middleware> middleware)
    {
        var options = Options(properties);
        var faults = new FaultList();
        var host = HostSettingsReader.Load(options.HostJsonPath, web.Configuration, faults);
        var settings = new HostSettingsReader(host, faults).Read();
        var resolver = new SettingResolver(web.Configuration, faults);
        var catalog = new FunctionDiscovery(resolver, faults).Find(Types(options)).Enabled(web.Configuration);
        HostLogging.Apply(host, web.Services);
        web.WebHost.UseUrls(options.Address.ToString());
        Register(web.Services, options, settings, catalog);
        web.Services.AddSingleton(services => FunctionPipeline.Create(services, middleware));

        var app = web.Build();
        HttpEndpoints.Map(app, catalog, settings.RoutePrefix, faults);
        app.Services.GetRequiredService<QueueListeners>().Check(faults);
        if (!faults.IsEmpty)
            ((IDisposable)app).Dispose();
        faults.ThrowIfAny();
        return app;
    }

    private static IEnumerable<Type> Types(EmbeddedOptions options)
    {
        if (options.FunctionAssemblies.Count + options.FunctionTypes.Count > 0)
            return options.FunctionAssemblies.Distinct().SelectMany(a => a.GetExportedTypes()).Concat(options.FunctionTypes).Distinct();
        var entry = Assembly.GetEntryAssembly() ?? throw new InvalidOperationException("Name the function assemblies: there is no entry assembly.");
        return entry.GetExportedTypes();
    }

    private static void Register(IServiceCollection services, EmbeddedOptions options, HostSettings settings, FunctionCatalog catalog)
    {
        services.AddRouting();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IFunctionActivator, CachingActivator>();
        services.AddSingleton(settings);
        services.AddSingleton(settings.Queues);
        services.AddSingleton(catalog);
        services.AddSingleton(_ => EmbeddedStore.Open(options.StorePath, DurableEngine.Schema, EmbeddedQueue.Schema, TimerState.Schema));
        services.AddSingleton(provider => new Lazy<EmbeddedStore>(provider.GetRequiredService<EmbeddedStore>));
        services.AddSingleton<MessageSerializer>();
        services.AddSingleton<QueueDirectory>();
        services.AddSingleton<QueueOutputs>();
        services.AddSingleton<FunctionRunner>();
        services.AddSingleton<QueueListeners>();
        services.AddSingleton<TimerListeners>();
        RegisterOrchestrations(services, settings);
        services.AddHostedService<RuntimeService>();
    }

    private static void RegisterOrchestrations(IServiceCollection services, HostSettings settings)
    {
        var defaults = new DurableOptions();
        services.AddSingleton(defaults with
        {
            MaxConcurrentActivities = settings.MaxConcurrentActivities ?? defaults.MaxConcurrentActivities,
            MaxConcurrentOrchestrators = settings.MaxConcurrentOrchestrators ?? defaults.MaxConcurrentOrchestrators,
        });
        services.AddSingleton<ITaskInvoker, FunctionTaskInvoker>();
        services.AddSingleton<DurableEngine>();
        services.AddSingleton<DurableTaskClient, EmbeddedDurableTaskClient>();
    }
}
