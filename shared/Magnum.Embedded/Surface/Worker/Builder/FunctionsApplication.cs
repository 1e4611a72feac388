namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Where a functions application starts.</summary>
public class FunctionsApplication
{
    /// <summary>A builder that already reads settings from files, the environment and the command line.</summary>
    /// <param name="args">The command line.</param>
    public static FunctionsApplicationBuilder CreateBuilder(string[] args) => new(args);
}
