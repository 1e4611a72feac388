namespace Microsoft.Azure.Functions.Worker.Middleware;

/// <summary>A step that every invocation passes on its way to the function and back.</summary>
public interface IFunctionsWorkerMiddleware
{
    /// <summary>Runs the step.</summary>
    /// <param name="context">The invocation.</param>
    /// <param name="next">The rest of the pipeline; not calling it leaves the function out.</param>
    Task Invoke(FunctionContext context, FunctionExecutionDelegate next);
}
