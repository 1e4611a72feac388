using Magnum.Domain.Naming;

namespace Magnum.Domain.ClusterTemplates;

/// <summary>Names of cluster templates.</summary>
public static class ClusterTemplateNames
{
    /// <summary>A name for a template that was given none, for example "chi-21-template".</summary>
    public static string Generate(Random random) => GeneratedNames.Next(random, "template");
}
