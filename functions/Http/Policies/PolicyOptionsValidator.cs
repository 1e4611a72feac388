using Microsoft.Extensions.Options;

namespace Magnum.Functions.Http.Policies;

/// <summary>Refuses, at start, a policy file that cannot be followed.</summary>
internal sealed class PolicyOptionsValidator : IValidateOptions<PolicyOptions>
{
    private const string Setting = $"{PolicyOptions.Section}:{nameof(PolicyOptions.File)}";

    public ValidateOptionsResult Validate(string? name, PolicyOptions options)
    {
        if (options.File is null) return ValidateOptionsResult.Success;
        try
        {
            PolicyRules.Compile(PolicyFile.Read(options.File), options.EnforceNewDefaults);
            return ValidateOptionsResult.Success;
        }
        catch (Exception bad) when (bad is FormatException or IOException or UnauthorizedAccessException)
        {
            return ValidateOptionsResult.Fail($"{Setting}: '{options.File}' cannot be followed: {bad.Message}");
        }
    }
}
