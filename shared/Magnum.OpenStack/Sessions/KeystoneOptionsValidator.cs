using Microsoft.Extensions.Options;

namespace Magnum.OpenStack.Sessions;

/// <summary>One sentence for each wrong or missing setting of <see cref="KeystoneOptions"/>.</summary>
public sealed class KeystoneOptionsValidator : IValidateOptions<KeystoneOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, KeystoneOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var failures = new List<string>();
        if (!Uri.TryCreate(options.AuthUrl, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
            failures.Add($"Keystone:AuthUrl must be the http(s) address of Keystone, e.g. https://cloud.example/identity; it is '{options.AuthUrl}'");

        Require(options.Username, nameof(options.Username), "the service user");
        Require(options.Password, nameof(options.Password), "the service user's password");
        Require(options.ProjectName, nameof(options.ProjectName), "the service user's project");
        Require(options.UserDomainName, nameof(options.UserDomainName), "the domain of the service user");
        Require(options.ProjectDomainName, nameof(options.ProjectDomainName), "the domain of the service user's project");
        Require(options.TrusteeDomainName, nameof(options.TrusteeDomainName), "the domain of the users as which clusters log in");
        Require(options.TrusteeDomainAdmin, nameof(options.TrusteeDomainAdmin), "the user who may create users in that domain");
        Require(options.TrusteeDomainAdminPassword, nameof(options.TrusteeDomainAdminPassword), "that user's password");

        if (!EndpointChoice.IsInterface(options.Interface))
            failures.Add($"Keystone:Interface must be public, internal or admin; it is '{options.Interface}'");

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);

        void Require(string value, string setting, string meaning)
        {
            if (string.IsNullOrWhiteSpace(value))
                failures.Add($"Keystone:{setting} is missing: {meaning}");
        }
    }
}
