using Magnum.Sandbox.Orchestration.Http;

namespace Magnum.Sandbox.Orchestration.Templates;

/// <summary>Orders resources so that each comes after what it depends on.</summary>
internal static class ResourceOrder
{
    public static IReadOnlyList<ResourceDefinition> Sort(IReadOnlyList<ResourceDefinition> resources)
    {
        var byName = resources.ToDictionary(resource => resource.Name);
        var sorted = new List<ResourceDefinition>(resources.Count);
        var done = new Dictionary<string, bool>();
        foreach (var resource in resources)
            Visit(resource);
        return sorted;

        void Visit(ResourceDefinition resource)
        {
            if (done.TryGetValue(resource.Name, out var finished))
            {
                if (!finished)
                    throw HeatErrors.Validation($"Circular Dependency Found: {resource.Name}");
                return;
            }
            done[resource.Name] = false;
            foreach (var name in References.Resources(resource.Properties).Concat(resource.DependsOn))
            {
                if (name != resource.Name && byName.TryGetValue(name, out var needed))
                    Visit(needed);
            }
            done[resource.Name] = true;
            sorted.Add(resource);
        }
    }
}
