using System.Collections.Concurrent;
using Magnum.Sandbox.Orchestration.Http;

namespace Magnum.Sandbox.Orchestration.Templates;

/// <summary>A template with the files and type mappings it came with; shared by all stacks that were given the same.</summary>
internal sealed class TemplateBundle
{
    private readonly ConcurrentDictionary<string, HotTemplate> _nested = new();
    private readonly IReadOnlyDictionary<string, string> _files;
    private readonly IReadOnlyDictionary<string, string> _types;

    public TemplateBundle(HotTemplate root, IReadOnlyDictionary<string, string> files, IReadOnlyDictionary<string, string> types)
    {
        Root = root;
        _files = files;
        _types = types;
        CheckTypes(root, []);
    }

    public HotTemplate Root { get; }

    public IReadOnlyDictionary<string, string> Files => _files;

    /// <summary>The type after the environment's mappings.</summary>
    public string Resolve(string type)
    {
        for (var hops = 0; hops < 8 && _types.TryGetValue(type, out var mapped); hops++)
            type = mapped;
        return type;
    }

    /// <summary>The template behind a type that names a file; null for a built-in type.</summary>
    public HotTemplate? Nested(string type)
    {
        var name = Resolve(type);
        return _files.TryGetValue(name, out var text) ? _nested.GetOrAdd(name, _ => HotReader.Read(Parse(text))) : null;
    }

    private static object? Parse(string text)
    {
        try
        {
            return DocumentReader.FromText(text);
        }
        catch (FormatException problem)
        {
            throw HeatErrors.BadTemplate(problem.Message);
        }
    }

    private void CheckTypes(HotTemplate template, HashSet<string> seen)
    {
        foreach (var resource in template.Resources)
        {
            Check(resource.Name, resource.Type);
            if (Resolve(resource.Type) is "OS::Heat::ResourceGroup" or "OS::Heat::AutoScalingGroup"
                && GroupMember(resource) is { } member)
                Check(resource.Name, member);
        }

        void Check(string name, string type)
        {
            var resolved = Resolve(type);
            if (Nested(resolved) is { } nested)
            {
                if (seen.Add(resolved))
                    CheckTypes(nested, seen);
            }
            else if (!resolved.StartsWith("OS::", StringComparison.Ordinal))
            {
                throw HeatErrors.Validation($"resources.{name}: Unknown resource Type : {resolved}");
            }
        }
    }

    private static string? GroupMember(ResourceDefinition group) =>
        (group.Properties.GetValueOrDefault("resource_def") ?? group.Properties.GetValueOrDefault("resource")) is Dictionary<string, object?> map
            ? map.GetValueOrDefault("type") as string
            : null;
}
