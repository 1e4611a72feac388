using Magnum.Certificates;
using Magnum.Certificates.Authority;
using Magnum.Data;
using Magnum.Data.Secrets;
using Magnum.Drivers;
using Magnum.Functions.Certificates;
using Magnum.Functions.Clusters;
using Magnum.Functions.Clusters.Create;
using Magnum.Functions.Clusters.Read;
using Magnum.Functions.Clusters.Resize;
using Magnum.Functions.Clusters.Update;
using Magnum.Functions.Clusters.Upgrade;
using Magnum.Functions.ClusterTemplates;
using Magnum.Functions.ClusterTemplates.CloudChecks;
using Magnum.Functions.Federations;
using Magnum.Functions.Hosting.Settings;
using Magnum.Functions.Http.Answers;
using Magnum.Functions.Http.Cors;
using Magnum.Functions.Http.Errors;
using Magnum.Functions.Http.Lists;
using Magnum.Functions.Http.Policies;
using Magnum.Functions.Http.Requests;
using Magnum.Functions.MServices;
using Magnum.Functions.NodeGroups;
using Magnum.Functions.Quotas;
using Magnum.Functions.Versions;
using Magnum.Kubernetes;
using Magnum.OpenStack;
using Magnum.OpenStack.Sessions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Magnum.Functions.Hosting;

/// <summary>Everything that is injected, in phases from the outside systems to the operations. Nothing here opens a connection.</summary>
public static class ServiceRegistration
{
    /// <summary>Registers the whole of Magnum.</summary>
    public static IServiceCollection AddMagnum(this IServiceCollection services, IConfiguration configuration) => services
        .AddOutsideSystems(configuration)
        .AddSettings(configuration)
        .AddHttpEdge()
        .AddOperations()
        .AddConductor(configuration);

    private static IServiceCollection AddOutsideSystems(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddMagnumData(
                configuration.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>() ?? new DatabaseOptions(),
                configuration.GetSection(SecretOptions.Section).Get<SecretOptions>())
            .AddOpenStack(configuration)
            .AddSingleton<KubernetesProbe>()
            .AddClusterCertificates(configuration)
            .AddClusterDrivers(configuration);
    }

    private static IServiceCollection AddSettings(this IServiceCollection services, IConfiguration configuration) => services
        .AddSettings<ApiOptions>(configuration, ApiOptions.Section)
        .AddSettings<QuotaOptions>(configuration, QuotaOptions.Section)
        .AddSettings<ClusterTemplateOptions>(configuration, ClusterTemplateOptions.Section)
        .AddSettings<HealthcheckOptions>(configuration, HealthcheckOptions.Section)
        .AddSettings<CorsOptions>(configuration, CorsOptions.Section)
        .AddSettings<PolicyOptions>(configuration, PolicyOptions.Section)
        .AddSettings<MServiceOptions>(configuration, MServiceOptions.Section)
        .CheckAtStart<KeystoneOptions>()
        .CheckAtStart<TokenCacheOptions>()
        .CheckAtStart<DatabaseOptions>()
        .CheckAtStart<SecretOptions>()
        .CheckAtStart<X509Options>()
        .CheckAtStart<DriversOptions>();

    private static IServiceCollection AddHttpEdge(this IServiceCollection services) => services
        .AddSingleton<IValidateOptions<PolicyOptions>, PolicyOptionsValidator>()
        .AddSingleton<PolicyBook>()
        .AddSingleton<PolicyEnforcer>()
        .AddSingleton<CorsPolicy>()
        .AddSingleton<FaultAnswers>()
        .AddSingleton<Links>()
        .AddSingleton<PageQuery>()
        .AddSingleton<ListAnswers>()
        .AddScoped<RequestContext>()
        .AddScoped<PolicyGate>();

    private static IServiceCollection AddOperations(this IServiceCollection services) => services
        .AddSingleton<CloudMemory>()
        .AddScoped<CallerCloud>()
        .AddScoped<CloudGate>()
        .AddScoped<ClusterTemplateLists>()
        .AddScoped<NewClusterTemplate>()
        .AddScoped<ClusterTemplateChange>()
        .AddScoped<ClusterPages>()
        .AddScoped<ClusterQuota>()
        .AddScoped<CreateClusterRules>()
        .AddScoped<ClusterChange>()
        .AddScoped<ClusterChangeRules>()
        .AddScoped<ClusterResize>()
        .AddScoped<ClusterUpgrade>()
        .AddScoped<UpgradeReads>()
        .AddScoped<CertificateRenewal>()
        .AddScoped<CertificateRotation>()
        .AddScoped<NodeGroupGate>()
        .AddScoped<NewNodeGroup>()
        .AddScoped<NodeGroupChange>()
        .AddScoped<CallerProjects>()
        .AddScoped<FederationPages>();
}
