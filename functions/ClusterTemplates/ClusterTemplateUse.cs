using Magnum.Domain.ClusterTemplates;
using Names = Magnum.Functions.ClusterTemplates.ClusterTemplateAttributes;

namespace Magnum.Functions.ClusterTemplates;

/// <summary>What may still change of a template that clusters were made from.</summary>
internal static class ClusterTemplateUse
{
    /// <summary>True for exactly one change, of the name, of the visibility, or of the tags to some.</summary>
    public static bool Permits(IReadOnlyList<string> changed, ClusterTemplate row) => changed switch
    {
        [Names.Name] or [Names.Hidden] => true,
        [Names.Public] => row.Public,
        [Names.Tags] => row.Tags is not null,
        _ => false,
    };

    /// <summary>True when a change needs the right to publish.</summary>
    public static bool TouchesPublication(IReadOnlyList<string> changed) =>
        changed.Contains(Names.Public) || changed.Contains(Names.Hidden);
}
