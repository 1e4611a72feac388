using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Magnum.Functions.Hosting.Settings;

/// <summary>Checks options by their annotations and names each bad setting as the user writes it.</summary>
internal sealed class AnnotationsValidator<T>(string section) : IValidateOptions<T>
    where T : class
{
    public ValidateOptionsResult Validate(string? name, T options)
    {
        var results = new List<ValidationResult>();
        return Validator.TryValidateObject(options, new ValidationContext(options), results, validateAllProperties: true)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(results.Select(result => $"{section}:{result.MemberNames.FirstOrDefault()}: {result.ErrorMessage}"));
    }
}
