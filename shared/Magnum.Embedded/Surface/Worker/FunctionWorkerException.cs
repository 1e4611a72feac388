namespace Microsoft.Azure.Functions.Worker;

/// <summary>A fault of the worker, not of the function it runs.</summary>
public class FunctionWorkerException : Exception
{
    /// <summary>Creates the exception with a message.</summary>
    public FunctionWorkerException(string? message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with a message and its cause.</summary>
    public FunctionWorkerException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
