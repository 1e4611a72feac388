namespace Microsoft.Azure.Functions.Worker;

/// <summary>What arrived cannot be turned into the type of a function's parameter.</summary>
public class FunctionInputConverterException : FunctionWorkerException
{
    /// <summary>Creates the exception with a message.</summary>
    public FunctionInputConverterException(string? message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with a message and its cause.</summary>
    public FunctionInputConverterException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
