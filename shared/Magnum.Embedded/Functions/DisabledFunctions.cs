using Microsoft.Extensions.Configuration;

namespace Magnum.Embedded.Functions;

/// <summary>
/// Leaves out the functions that settings switch off, by the names that the true host knows:
/// <c>AzureWebJobs.NAME.Disabled</c>, or <c>AzureWebJobs__NAME__Disabled</c> where names of variables bear no dot.
/// </summary>
internal static class DisabledFunctions
{
    /// <summary>The functions that are not switched off.</summary>
    public static FunctionCatalog Enabled(this FunctionCatalog catalog, IConfiguration settings) =>
        new([.. catalog.All.Where(function => !IsDisabled(function.Name, settings))]);

    private static bool IsDisabled(string name, IConfiguration settings) =>
        IsTrue(settings[$"AzureWebJobs.{name}.Disabled"]) || IsTrue(settings[$"AzureWebJobs:{name}:Disabled"]);

    private static bool IsTrue(string? value) => value == "1" || string.Equals(value, bool.TrueString, StringComparison.OrdinalIgnoreCase);
}
