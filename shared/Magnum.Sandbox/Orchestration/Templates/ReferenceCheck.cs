using Magnum.Sandbox.Orchestration.Http;

namespace Magnum.Sandbox.Orchestration.Templates;

/// <summary>Refuses a template that refers to a resource or parameter it does not declare.</summary>
internal static class ReferenceCheck
{
    public static void Run(HotTemplate template)
    {
        var resources = template.Resources.Select(resource => resource.Name).ToHashSet();
        var parameters = template.Parameters.Select(schema => schema.Name)
            .Concat(["OS::stack_name", "OS::stack_id", "OS::project_id"]).ToHashSet();
        foreach (var resource in template.Resources)
        {
            Check(resource.Name, resource.Properties);
            foreach (var name in resource.DependsOn.Where(name => !resources.Contains(name)))
                throw HeatErrors.InvalidReference(name, resource.Name);
        }
        foreach (var output in template.Outputs.Values)
            Check(output.Name, output.Value);

        void Check(string place, object? value)
        {
            foreach (var name in References.Resources(value))
            {
                if (!resources.Contains(name))
                    throw HeatErrors.InvalidReference(name, place);
            }
            foreach (var name in References.Parameters(value))
            {
                if (!parameters.Contains(name))
                    throw HeatErrors.InvalidReference(name, place);
            }
        }
    }
}
