namespace Magnum.Embedded.Functions;

/// <summary>Calls a function's method.</summary>
/// <param name="instance">The object to call on; <see langword="null"/> for a static method.</param>
/// <param name="arguments">One for each parameter.</param>
/// <returns>What the method returned, without the task around it; <see langword="null"/> for none.</returns>
internal delegate ValueTask<object?> FunctionInvoker(object? instance, object?[] arguments);
