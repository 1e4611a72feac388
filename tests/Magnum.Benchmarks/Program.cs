using Magnum.Benchmarks;
using Magnum.Benchmarks.Api;
using Magnum.Benchmarks.Runtime;

var suites = new Dictionary<string, Func<IAsyncEnumerable<Figure>>>(StringComparer.OrdinalIgnoreCase)
{
    ["api"] = ApiSuite.RunAsync,
    ["runtime"] = RuntimeSuite.RunAsync,
};

if (args is [EmptyServer.Command, var port])
{
    await EmptyServer.RunAsync(port);
    return 0;
}

if (args is not [var name] || !suites.TryGetValue(name, out var run))
{
    Console.Error.WriteLine($"usage: Magnum.Benchmarks {string.Join('|', suites.Keys)}");
    return 2;
}

var met = true;
await foreach (var figure in run())
{
    Console.WriteLine(figure);
    met &= figure.IsMet;
}
return met ? 0 : 1;
