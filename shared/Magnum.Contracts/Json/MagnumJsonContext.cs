using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Magnum.Contracts.Messages;
using Magnum.Contracts.V1.Certificates;
using Magnum.Contracts.V1.Clusters;
using Magnum.Contracts.V1.ClusterTemplates;
using Magnum.Contracts.V1.Errors;
using Magnum.Contracts.V1.Federations;
using Magnum.Contracts.V1.MServices;
using Magnum.Contracts.V1.NodeGroups;
using Magnum.Contracts.V1.Quotas;
using Magnum.Contracts.V1.Requests;
using Magnum.Contracts.V1.Stats;
using Magnum.Contracts.V1.Versions;

namespace Magnum.Contracts.Json;

/// <summary>Reads and writes all records of the wire without reflection. Use <see cref="Wire"/>.</summary>
[JsonSourceGenerationOptions(Converters = [typeof(WireTimeConverter)])]
[JsonSerializable(typeof(OperationMessage))]
[JsonSerializable(typeof(ClusterTemplateView))]
[JsonSerializable(typeof(ClusterTemplateList))]
[JsonSerializable(typeof(ClusterView))]
[JsonSerializable(typeof(ClusterSummary))]
[JsonSerializable(typeof(ClusterList))]
[JsonSerializable(typeof(ClusterDetailList))]
[JsonSerializable(typeof(ClusterCreated))]
[JsonSerializable(typeof(NodeGroupView))]
[JsonSerializable(typeof(NodeGroupSummary))]
[JsonSerializable(typeof(NodeGroupCreated))]
[JsonSerializable(typeof(NodeGroupList))]
[JsonSerializable(typeof(QuotaView))]
[JsonSerializable(typeof(QuotaDefault))]
[JsonSerializable(typeof(QuotaList))]
[JsonSerializable(typeof(StatsView))]
[JsonSerializable(typeof(MServiceList))]
[JsonSerializable(typeof(FederationView))]
[JsonSerializable(typeof(FederationList))]
[JsonSerializable(typeof(FederationDetailList))]
[JsonSerializable(typeof(FederationAccepted))]
[JsonSerializable(typeof(ClusterTemplateRequest))]
[JsonSerializable(typeof(ClusterRequest))]
[JsonSerializable(typeof(ResizeRequest))]
[JsonSerializable(typeof(UpgradeRequest))]
[JsonSerializable(typeof(NodeGroupRequest))]
[JsonSerializable(typeof(CertificateRequest))]
[JsonSerializable(typeof(QuotaRequest))]
[JsonSerializable(typeof(QuotaChangeRequest))]
[JsonSerializable(typeof(FederationRequest))]
[JsonSerializable(typeof(IReadOnlyList<PatchStep>))]
[JsonSerializable(typeof(CertificateView))]
[JsonSerializable(typeof(ErrorBody))]
[JsonSerializable(typeof(MicroversionErrorBody))]
[JsonSerializable(typeof(UnauthorizedBody))]
[JsonSerializable(typeof(RootDocument))]
[JsonSerializable(typeof(V1Document))]
[JsonSerializable(typeof(HealthView))]
public sealed partial class MagnumJsonContext : JsonSerializerContext
{
    /// <summary>The context whose output leaves characters as they are, as clients expect it.</summary>
    public static MagnumJsonContext Wire { get; } = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new WireTimeConverter() },
    });
}
