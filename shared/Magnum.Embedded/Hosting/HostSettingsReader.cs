using System.Globalization;
using Magnum.Embedded.Queues;
using Microsoft.Extensions.Configuration;

namespace Magnum.Embedded.Hosting;

/// <summary>Reads host.json; settings named <c>AzureFunctionsJobHost__…</c> override it, as with the true host.</summary>
internal sealed class HostSettingsReader(IConfiguration host, FaultList faults)
{
    private const string Queues = "extensions:queues:";
    private const string DurableTask = "extensions:durableTask:";

    public static IConfigurationRoot Load(string? path, IConfiguration settings, FaultList faults)
    {
        var file = Path.GetFullPath(path ?? Path.Combine(AppContext.BaseDirectory, "host.json"));
        if (path is not null && !File.Exists(file))
            faults.Add($"host.json: there is no file '{file}'.");
        try
        {
            return Overlay(settings, new ConfigurationBuilder().AddJsonFile(file, optional: true, reloadOnChange: false));
        }
        catch (InvalidDataException exception)
        {
            faults.Add($"host.json: '{file}' is not valid JSON: {exception.GetBaseException().Message}");
            return Overlay(settings, new ConfigurationBuilder());
        }
    }

    public HostSettings Read()
    {
        var batchSize = Number(Queues + "batchSize", 16, 1, 32);
        return new HostSettings
        {
            RoutePrefix = (host["extensions:http:routePrefix"] ?? "api").Trim('/'),
            FunctionTimeout = Span("functionTimeout", null, TimeSpan.FromSeconds(1)),
            Queues = new QueueSettings
            {
                BatchSize = batchSize,
                NewBatchThreshold = Number(Queues + "newBatchThreshold", batchSize / 2, 0, 1000),
                MaxPollingInterval = Span(Queues + "maxPollingInterval", TimeSpan.FromMinutes(1), TimeSpan.FromMilliseconds(100))!.Value,
                VisibilityTimeout = Span(Queues + "visibilityTimeout", TimeSpan.Zero, TimeSpan.Zero)!.Value,
                MaxDequeueCount = Number(Queues + "maxDequeueCount", 5, 1, 1000),
                Base64 = Choice(Queues + "messageEncoding", "base64", "none") == "base64",
            },
            MaxConcurrentActivities = Limit(DurableTask + "maxConcurrentActivityFunctions"),
            MaxConcurrentOrchestrators = Limit(DurableTask + "maxConcurrentOrchestratorFunctions"),
        };
    }

    private static IConfigurationRoot Overlay(IConfiguration settings, IConfigurationBuilder file) =>
        file.AddConfiguration(settings.GetSection("AzureFunctionsJobHost")).Build();

    private int? Limit(string key) => host[key] is null ? null : Number(key, 1, 1, 100_000);

    private int Number(string key, int fallback, int least, int most)
    {
        if (host[key] is not { } text)
            return fallback;
        if (int.TryParse(text, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most)
            return value;
        faults.Add($"host.json: '{key}' is '{text}', not a whole number from {least} to {most}.");
        return fallback;
    }

    private TimeSpan? Span(string key, TimeSpan? fallback, TimeSpan least)
    {
        if (host[key] is not { } text || text == "-1")
            return fallback;
        if (TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var value) && value >= least)
            return value;
        faults.Add($"host.json: '{key}' is '{text}', not a time span (hh:mm:ss) of at least {least:c}.");
        return fallback;
    }

    private string Choice(string key, params ReadOnlySpan<string> choices)
    {
        var text = host[key] ?? choices[0];
        foreach (var choice in choices)
            if (string.Equals(choice, text, StringComparison.OrdinalIgnoreCase))
                return choice;
        faults.Add($"host.json: '{key}' is '{text}', not one of: {string.Join(", ", choices)}.");
        return choices[0];
    }
}
