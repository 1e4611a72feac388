using Magnum.Benchmarks;
using Magnum.Benchmarks.Runtime;

var suites = new Dictionary<string, Func<Task<IReadOnlyList<Figure>>>>(StringComparer.OrdinalIgnoreCase)
{
    ["runtime"] = RuntimeSuite.RunAsync,
};

if (args is not [var name] || !suites.TryGetValue(name, out var run))
{
    Console.Error.WriteLine($"usage: Magnum.Benchmarks {string.Join('|', suites.Keys)}");
    return 2;
}

var figures = await run();
foreach (var figure in figures) Console.WriteLine(figure);
return figures.All(figure => figure.IsMet) ? 0 : 1;
