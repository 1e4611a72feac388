using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Puts a functions application together.</summary>
public interface IFunctionsWorkerApplicationBuilder
{
    /// <summary>Services of the application.</summary>
    IServiceCollection Services { get; }

    /// <summary>Adds a step to the pipeline; the first one added is the outermost.</summary>
    IFunctionsWorkerApplicationBuilder Use(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> middleware);
}
