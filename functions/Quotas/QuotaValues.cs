using Magnum.Domain.Faults;
using Magnum.Domain.Quotas;
using Magnum.Functions.Http.Bodies;

namespace Magnum.Functions.Quotas;

/// <summary>The body of a quota, for a new one as for a change.</summary>
internal sealed class QuotaValues
{
    private const string IdName = "id";
    private const string Limit = "hard_limit";
    private const string Project = "project_id";
    private const string ResourceName = "resource";
    private const int DefaultLimit = 1;

    public QuotaValues(AttributeReader reader)
    {
        Id = reader.Integer(IdName, 1);
        HardLimit = reader.Integer(Limit, 0)
            ?? (reader.Has(Limit) ? throw Faults.InvalidInput(Limit, "None", "Value should be an integer.") : DefaultLimit);
        ProjectId = reader.Text(Project);
        Resource = reader.Choice(ResourceName, [QuotaResources.Cluster]) ?? QuotaResources.Cluster;
    }

    /// <summary>All attributes of a new quota, by who may set them.</summary>
    public static AttributeSet Attributes { get; } = Set("quota");

    /// <summary>The same for a change, whose body has another name.</summary>
    public static AttributeSet Changes { get; } = Set("quotapatch");

    /// <summary>The row number, if the client wants one.</summary>
    public int? Id { get; }

    /// <summary>1 when it is left out, also in a change.</summary>
    public int HardLimit { get; }

    public string? ProjectId { get; }

    public string Resource { get; }

    private static AttributeSet Set(string argument) =>
        new(argument, [IdName, Limit, Project, ResourceName], ["created_at", "updated_at"]);
}
