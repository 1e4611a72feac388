using Magnum.Domain.Faults;
using Magnum.Functions.Http.Bodies;

namespace Magnum.Functions.Clusters.Upgrade;

/// <summary>The body of an upgrade.</summary>
internal sealed class UpgradeValues
{
    private const string Template = "cluster_template";
    private const string BatchSize = "max_batch_size";
    private const string Group = "nodegroup";

    public UpgradeValues(AttributeReader reader)
    {
        if (!reader.Has(Template)) throw Faults.MandatoryFieldMissing(Template);
        TemplateIdent = reader.Text(Template) ?? "None";
        MaxBatchSize = reader.Integer(BatchSize, 1);
        NodeGroupIdent = reader.Text(Group);
    }

    /// <summary>What may be sent.</summary>
    public static AttributeSet Attributes { get; } = new("cluster_upgrade_req", [Template, BatchSize, Group], []);

    /// <summary>Uuid or name of the template to move to; "None" for null, which no template is called.</summary>
    public string TemplateIdent { get; }

    /// <summary>How many nodes may be replaced at a time.</summary>
    public int? MaxBatchSize { get; }

    /// <summary>Uuid, name or row number; null for the default workers.</summary>
    public string? NodeGroupIdent { get; }
}
