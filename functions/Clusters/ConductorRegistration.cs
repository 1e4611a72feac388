using Magnum.Functions.Clusters.Activities;
using Magnum.Functions.Clusters.Create;
using Magnum.Functions.Clusters.Delete;
using Magnum.Functions.Clusters.Operations;
using Magnum.Functions.Clusters.Waiting;
using Magnum.Functions.Hosting.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Magnum.Functions.Clusters;

/// <summary>Registers what orchestrations and activities of clusters need.</summary>
public static class ConductorRegistration
{
    /// <summary>Adds the conductor's parts; the outside systems are registered by their own projects.</summary>
    public static IServiceCollection AddConductor(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<OperationOptions>(configuration, OperationOptions.Section);
        services.AddScoped<OperationLoader>().AddScoped<OperationEnd>().AddScoped<OperationSessions>().AddScoped<CallerOperations>();
        services.AddScoped<Delegation>().AddScoped<DelegationRemoval>().AddScoped<Credentials.CredentialRenewal>().AddScoped<CreateUndo>();
        services.AddScoped<StackNetworks>().AddScoped<StackEndpoints>().AddScoped<StackNodes>().AddScoped<StackInputs>().AddScoped<ClusterStacks>().AddScoped<StackAddresses>();
        services.AddScoped<ServiceLoadBalancers>().AddScoped<KubernetesReadiness>().AddScoped<StackFailures>();
        return services;
    }
}
