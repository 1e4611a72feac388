namespace Magnum.Embedded.Invocation;

/// <summary>Takes the place of a function's method in its pipeline: calls it in its own time and gives its result.</summary>
internal delegate ValueTask<object?> Detour(Func<ValueTask<object?>> call);
