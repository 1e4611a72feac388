using Magnum.Certificates.Authority;
using Magnum.Certificates.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Magnum.Certificates;

/// <summary>Registers the certificates of clusters.</summary>
public static class CertificatesRegistration
{
    /// <summary>Adds <see cref="ClusterCertificates"/>, kept in the database; needs the data and secret services.</summary>
    public static IServiceCollection AddClusterCertificates(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<X509Options>()
            .Bind(configuration.GetSection(X509Options.Section))
            .Validate(options => options.TermOfValidityDays is >= 1 and <= 36500, "X509:TermOfValidityDays must be between 1 and 36500.")
            .Validate(options => options.RsaKeySize is >= 2048 and <= 8192, "X509:RsaKeySize must be between 2048 and 8192.")
            .Validate(options => ExtensionNames.AreExtensions(options.AllowedExtensions), "X509:AllowedExtensions must be names of extensions or object identifiers.")
            .Validate(options => ExtensionNames.AreUsages(options.AllowedKeyUsage), "X509:AllowedKeyUsage must be names of key usages, such as 'Digital Signature'.")
            .ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<CertificateAuthority>();
        services.AddSingleton<CertificateSetFactory>();
        services.AddSingleton<ICertificateStore, DatabaseCertificateStore>();
        services.AddSingleton<ClusterCertificates>();
        return services;
    }
}
