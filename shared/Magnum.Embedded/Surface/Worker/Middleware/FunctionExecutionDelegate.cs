namespace Microsoft.Azure.Functions.Worker.Middleware;

/// <summary>The rest of the pipeline, ending in the function.</summary>
public delegate Task FunctionExecutionDelegate(FunctionContext context);
