using Magnum.Drivers;
using Magnum.Drivers.Kubernetes;
using YamlDotNet.Serialization;

namespace Magnum.Shared.Tests.Drivers;

/// <summary>A template of the driver as a tree of maps, lists and texts.</summary>
internal sealed class Hot
{
    internal const string Top = "kubecluster.yaml";

    private static readonly StackDefinition Stack = new HeatKubernetesDriver().BuildStack(Inputs.Usual());

    private readonly Dictionary<object, object> _root;

    private Hot(string yaml) => _root = new DeserializerBuilder().Build().Deserialize<Dictionary<object, object>>(yaml);

    internal static string[] Names { get; } = [Top, .. Stack.Files.Keys.Where(name => name.EndsWith(".yaml", StringComparison.Ordinal))];

    internal static IReadOnlyDictionary<string, string> Files => Stack.Files;

    internal string Version => (string)_root["heat_template_version"];

    internal IReadOnlyDictionary<string, Dictionary<object, object>> Parameters => Section("parameters");

    internal IReadOnlyDictionary<string, Dictionary<object, object>> Resources => Section("resources");

    internal IReadOnlyCollection<string> Conditions => [.. Map("conditions").Keys.Cast<string>()];

    internal IReadOnlyCollection<string> Outputs => [.. Map("outputs").Keys.Cast<string>()];

    internal static Hot Read(string name) => new(name == Top ? Stack.TemplateBody : Stack.Files[name]);

    /// <summary>The arguments of every use of a function, in all of the template.</summary>
    internal IEnumerable<object> Uses(string function) => Walk(_root)
        .OfType<Dictionary<object, object>>()
        .Where(map => map.Count == 1 && map.ContainsKey(function))
        .Select(map => map[function]);

    /// <summary>The first argument of every use of a function.</summary>
    internal IEnumerable<string> FirstArguments(string function) =>
        Uses(function).Select(argument => (argument is List<object> list ? list[0] : argument) as string).OfType<string>();

    internal static IEnumerable<object> Walk(object node) => node switch
    {
        Dictionary<object, object> map => map.Values.SelectMany(Walk).Prepend(map),
        List<object> list => list.SelectMany(Walk).Prepend(list),
        _ => [node],
    };

    private Dictionary<object, object> Map(string section) =>
        _root.TryGetValue(section, out object? map) ? (Dictionary<object, object>)map : [];

    private Dictionary<string, Dictionary<object, object>> Section(string name) =>
        Map(name).ToDictionary(pair => (string)pair.Key, pair => (Dictionary<object, object>)pair.Value);
}
