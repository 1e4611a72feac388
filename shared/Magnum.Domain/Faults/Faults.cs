using System.Globalization;

namespace Magnum.Domain.Faults;

/// <summary>
/// Makes the faults of the catalogue. The words are ours; the pieces that clients look for are those of the API's contract.
/// A message ends its first sentence where the title shall end: titles stop at the first dot.
/// </summary>
public static class Faults
{
    /// <summary>An attribute has a value it must not have; the reason is a sentence.</summary>
    public static Fault InvalidInput(string field, object? value, string reason) =>
        new(FaultKind.InvalidInput, $"Invalid input for field/attribute {field}. Value: '{value}'. {reason}");

    /// <summary>An attribute that must be there is not.</summary>
    public static Fault MandatoryFieldMissing(string field) =>
        new(FaultKind.InvalidInput, $"Invalid input for field/attribute {field}. Value: 'None'. Mandatory field missing.");

    /// <summary>An attribute that only the service sets was sent.</summary>
    public static Fault ReadOnlyField(string field) =>
        new(FaultKind.InvalidInput, $"Invalid input for field/attribute {field}. Cannot set read only field.");

    /// <summary>A body holds attributes its type does not have.</summary>
    public static Fault UnknownAttribute(string argument, params IReadOnlyList<string> names) =>
        new(FaultKind.UnknownAttribute, names.Count == 1
            ? $"Unknown attribute for argument {argument}: {names[0]}"
            : $"Unknown attributes for argument {argument}: {string.Join(", ", names)}");

    /// <summary>A query holds parameters the operation does not take.</summary>
    public static Fault UnknownArgument(params IReadOnlyList<string> names) =>
        new(FaultKind.UnknownAttribute, $"Unknown argument: \"{string.Join(", ", names)}\"");

    /// <summary>A body or a part of the path is missing.</summary>
    public static Fault MissingArgument(string argument) => new(FaultKind.MissingArgument, $"Missing argument: \"{argument}\"");

    /// <summary>A body cannot be read.</summary>
    public static Fault InvalidJson() => new(FaultKind.Invalid, "Request is not in valid JSON.");

    /// <summary>The request makes no sense.</summary>
    public static Fault Invalid(string? reason = null) =>
        new(FaultKind.Invalid, reason is null ? "Unacceptable parameters." : $"Unacceptable parameters: {reason}");

    /// <summary>A uuid was expected.</summary>
    public static Fault InvalidUuid(string? value) => new(FaultKind.InvalidUuid, $"Expected a uuid but received {value}.");

    /// <summary>A name was expected.</summary>
    public static Fault InvalidName(string? value) => new(FaultKind.InvalidName, $"Expected a name but received {value}.");

    /// <summary>An IPv4 address of a name server was expected.</summary>
    public static Fault InvalidDns(string? value) =>
        new(FaultKind.InvalidDns, $"Expected a single dns address or a list separated by commas but received {value}.");

    /// <summary>A parameter has a value it must not have; the text says which.</summary>
    public static Fault InvalidParameterValue(string text) => new(FaultKind.InvalidParameterValue, text);

    /// <summary>The page size is zero or less.</summary>
    public static Fault LimitNotPositive() => new(FaultKind.InvalidParameterValue, "Limit must be positive");

    /// <summary>Lists cannot be sorted by this.</summary>
    public static Fault InvalidSortKey(string key) =>
        new(FaultKind.InvalidParameterValue, $"The sort_key value \"{key}\" is an invalid field for sorting");

    /// <summary>Lists can be sorted "asc" or "desc" only.</summary>
    public static Fault InvalidSortDirection(string direction) =>
        new(FaultKind.InvalidParameterValue, $"Invalid sort direction: {direction}. Acceptable values are 'asc' or 'desc'");

    /// <summary>A marker is a uuid.</summary>
    public static Fault InvalidMarker(string marker) =>
        new(FaultKind.InvalidParameterValue, $"Invalid input for field/attribute marker. Value: '{marker}'. unable to convert to uuid");

    /// <summary>This number of masters is impossible.</summary>
    public static Fault MasterNodeGroupSizeInvalid(int? size) =>
        new(FaultKind.MasterNodeGroupSizeInvalid, $"A master nodegroup size of {size} is invalid, it must be an odd number of at least 1.");

    /// <summary>Several masters need a load balancer.</summary>
    public static Fault MasterCountNeedsLoadBalancer() =>
        new(FaultKind.InvalidParameterValue, "master_count must be 1 when master_lb_enabled is False");

    /// <summary>A JSON patch does not fit the resource.</summary>
    public static Fault PatchError(string patch, string reason) =>
        new(FaultKind.PatchError, $"Couldn't apply patch '{patch}'. Reason: {reason}");

    /// <summary>A certificate signing request cannot be read.</summary>
    public static Fault InvalidCsr() =>
        new(FaultKind.InvalidCsr, "Received invalid csr: it cannot be read as a PEM certificate request.");

    /// <summary>Neither a uuid nor a row number.</summary>
    public static Fault InvalidIdentity(string identity) =>
        new(FaultKind.InvalidIdentity, $"Expected a uuid or int but received {identity}.");

    /// <summary>Clusters use the template.</summary>
    public static Fault ClusterTemplateReferenced(string uuid) =>
        new(FaultKind.ClusterTemplateReferenced, $"ClusterTemplate {uuid} is referenced by one or multiple clusters.");

    /// <summary>The status or the driver does not allow it.</summary>
    public static Fault NotSupported(string operation) => new(FaultKind.NotSupported, $"{operation} is not supported.");

    /// <summary>The cluster's status does not allow a change.</summary>
    public static Fault WrongStatus(string status) =>
        new(FaultKind.NotSupported, $"Updating a cluster when status is \"{status}\" is not supported.");

    /// <summary>There is no such orchestration engine.</summary>
    public static Fault CoeNotSupported(string? coe) =>
        new(FaultKind.InvalidParameterValue, $"Requested COE type {coe ?? "None"} is not supported.");

    /// <summary>No driver serves this kind of cluster.</summary>
    public static Fault ClusterTypeNotSupported(string serverType, string? os, string? coe) =>
        new(FaultKind.ClusterTypeNotSupported, $"Cluster type ({serverType}, {os ?? "None"}, {coe ?? "None"}) not supported.");

    /// <summary>There is no driver of that name.</summary>
    public static Fault ClusterDriverNotSupported(string name) =>
        new(FaultKind.ClusterDriverNotSupported, $"Cluster driver ({name}) not supported.");

    /// <summary>Masters cannot be resized.</summary>
    public static Fault MasterNodeGroupResizeNotSupported() =>
        new(FaultKind.MasterNodeGroupResizeNotSupported, "Resizing the master nodegroup is not supported by the driver of this cluster.");

    /// <summary>Groups without nodes need a newer microversion.</summary>
    public static Fault ZeroNodeCountNotSupported() =>
        new(FaultKind.ZeroNodeCountNotSupported, "Resizing a nodegroup to zero needs microversion 1.10 or newer.");

    /// <summary>Upgrades need a newer microversion.</summary>
    public static Fault ClusterUpgradeNotSupported() =>
        new(FaultKind.ClusterUpgradeNotSupported, "Cluster upgrade is not possible with the provided microversion.");

    /// <summary>The flavor has no disk and no boot volume is asked for.</summary>
    public static Fault FlavorZeroRootVolumeNotSupported(string flavor) =>
        new(FaultKind.FlavorZeroRootVolumeNotSupported, $"Flavor with zero root volume is not allowed without a boot volume: {flavor}.");

    /// <summary>The number of nodes is outside the group's range.</summary>
    public static Fault NodeGroupResizeOutOfBounds(string name, int minimum, int? maximum) =>
        new(FaultKind.NodeGroupResizeOutOfBounds, $"Resizing {name} outside the allowed range: min_node_count = {minimum}, max_node_count = {maximum?.ToString(CultureInfo.InvariantCulture) ?? "None"}.");

    /// <summary>Default groups go only with their cluster.</summary>
    public static Fault DeletingDefaultNodeGroupNotSupported() =>
        new(FaultKind.DeletingDefaultNodeGroupNotSupported, "Deleting a default nodegroup is not possible; it goes with its cluster.");

    /// <summary>Groups of masters cannot be added.</summary>
    public static Fault CreateMasterNodeGroup() =>
        new(FaultKind.CreateMasterNodeGroup, "Creating master nodegroups is not possible.");

    /// <summary>Another operation works on the cluster.</summary>
    public static Fault ClusterOperationInProgress(string ident) =>
        new(FaultKind.OperationInProgress, $"Cluster {ident} already has an operation in progress.");

    /// <summary>The image does not exist.</summary>
    public static Fault ImageNotFound(string? image) =>
        new(FaultKind.ImageNotFound, $"Image {image ?? "None"} could not be found.");

    /// <summary>The image does not name its operating system.</summary>
    public static Fault OsDistroNotFound(string image) =>
        new(FaultKind.OsDistroNotFound, $"Image {image} does not have the os_distro property.");

    /// <summary>The flavor does not exist.</summary>
    public static Fault FlavorNotFound(string? flavor) =>
        new(FaultKind.FlavorNotFound, $"Unable to find flavor {flavor ?? "None"}.");

    /// <summary>The network does not exist.</summary>
    public static Fault FixedNetworkNotFound(string network) =>
        new(FaultKind.FixedNetworkNotFound, $"Unable to find fixed network {network}.");

    /// <summary>The subnet does not exist.</summary>
    public static Fault FixedSubnetNotFound(string subnet) =>
        new(FaultKind.FixedSubnetNotFound, $"Unable to find fixed subnet {subnet}.");

    /// <summary>The external network does not exist.</summary>
    public static Fault ExternalNetworkNotFound(string? network) =>
        new(FaultKind.ExternalNetworkNotFound, $"Unable to find external network {network ?? "None"}.");

    /// <summary>The volume type does not exist.</summary>
    public static Fault VolumeTypeNotFound(string volumeType) =>
        new(FaultKind.VolumeTypeNotFound, $"Unable to find volume type {volumeType}.");

    /// <summary>A certificate extension is refused.</summary>
    public static Fault CertificateValidationError(string extension) =>
        new(FaultKind.CertificateValidationError, $"Extension '{extension}' not allowed.");

    /// <summary>The caller may not do it.</summary>
    public static Fault NotAuthorized() => new(FaultKind.NotAuthorized, "Not authorized.");

    /// <summary>A policy does not let the caller do it.</summary>
    public static Fault PolicyNotAuthorized(string rule) =>
        new(FaultKind.PolicyNotAuthorized, $"Policy doesn't allow {rule} to be performed.");

    /// <summary>The caller may not publish or hide templates.</summary>
    public static Fault ClusterTemplatePublishDenied() =>
        new(FaultKind.ClusterTemplatePublishDenied, "Not authorized to set public or hidden flag of a cluster template.");

    /// <summary>The caller may not use the image.</summary>
    public static Fault ImageNotAuthorized(string image) =>
        new(FaultKind.ImageNotAuthorized, $"Not authorized for image {image}.");

    /// <summary>The project's quota of clusters is used up.</summary>
    public static Fault ResourceLimitExceeded(int limit) =>
        new(FaultKind.ResourceLimitExceeded, $"Resource limit exceeded: the maximum clusters per project is {limit}.");

    /// <summary>The client of another service cannot be built.</summary>
    public static Fault AuthorizationFailure(string service, string reason) =>
        new(FaultKind.AuthorizationFailure, $"{service} connection failed: {reason}");

    /// <summary>The path leads to nothing.</summary>
    public static Fault NotFound() => new(FaultKind.NotFound, "The resource could not be found.");

    /// <summary>No such cluster is visible.</summary>
    public static Fault ClusterNotFound(string ident) => new(FaultKind.ClusterNotFound, $"Cluster {ident} could not be found.");

    /// <summary>No such template is visible.</summary>
    public static Fault ClusterTemplateNotFound(string ident) =>
        new(FaultKind.ClusterTemplateNotFound, $"ClusterTemplate {ident} could not be found.");

    /// <summary>The cluster has no such node group.</summary>
    public static Fault NodeGroupNotFound(string ident) =>
        new(FaultKind.NodeGroupNotFound, $"Nodegroup {ident} could not be found.");

    /// <summary>No such federation is visible.</summary>
    public static Fault FederationNotFound(string ident) =>
        new(FaultKind.FederationNotFound, $"Federation {ident} could not be found.");

    /// <summary>The project has no such quota.</summary>
    public static Fault QuotaNotFound(string projectId, string resource) =>
        new(FaultKind.QuotaNotFound, $"Quota could not be found: project {projectId}, resource {resource}.");

    /// <summary>The caller has no such key pair.</summary>
    public static Fault KeyPairNotFound(string name) => new(FaultKind.KeyPairNotFound, $"Unable to find keypair {name}.");

    /// <summary>The project does not exist.</summary>
    public static Fault ProjectNotFound(string projectId) =>
        new(FaultKind.ProjectNotFound, $"The project_id {projectId} could not be found.");

    /// <summary>A stored certificate is gone.</summary>
    public static Fault X509KeyPairNotFound(string ident) =>
        new(FaultKind.X509KeyPairNotFound, $"A key pair {ident} could not be found.");

    /// <summary>A name stands for several resources; the text says of what.</summary>
    public static Fault Conflict(string text) => new(FaultKind.Conflict, text);

    /// <summary>The uuid of the template is taken.</summary>
    public static Fault ClusterTemplateAlreadyExists(string uuid) =>
        new(FaultKind.ClusterTemplateAlreadyExists, $"A ClusterTemplate with UUID {uuid} already exists.");

    /// <summary>The uuid of the cluster is taken.</summary>
    public static Fault ClusterAlreadyExists(string uuid) =>
        new(FaultKind.ClusterAlreadyExists, $"A cluster with UUID {uuid} already exists.");

    /// <summary>The uuid of the federation is taken.</summary>
    public static Fault FederationAlreadyExists(string uuid) =>
        new(FaultKind.FederationAlreadyExists, $"A federation with UUID {uuid} already exists.");

    /// <summary>The name is taken within the cluster.</summary>
    public static Fault NodeGroupAlreadyExists(string name, string? cluster) =>
        new(FaultKind.NodeGroupAlreadyExists, $"A node group with name {name} already exists in the cluster {cluster}.");

    /// <summary>An attribute of a node group is not possible.</summary>
    public static Fault NodeGroupInvalidInput(string attribute, string nodeGroup, string reason) =>
        new(FaultKind.NodeGroupInvalidInput, $"{attribute} for {nodeGroup} is invalid ({reason}).");

    /// <summary>A node group of the user's own follows its cluster to another template, it does not go ahead.</summary>
    /// <param name="nodeGroup">Its name.</param>
    /// <param name="template">Name of the template that its cluster has.</param>
    public static Fault InvalidClusterTemplateForUpgrade(string nodeGroup, string template) =>
        new(FaultKind.InvalidClusterTemplateForUpgrade, $"Cluster Template is not valid for upgrade: node group {nodeGroup} can only be upgraded to {template}, the template of its cluster.");

    /// <summary>The Kubernetes API of the cluster is not known yet.</summary>
    public static Fault ClusterApiAddressUnavailable() =>
        new(FaultKind.ClusterApiAddressUnavailable, "Cluster API address is not available yet.");

    /// <summary>The project has that quota already.</summary>
    public static Fault QuotaAlreadyExists(string projectId, string resource) =>
        new(FaultKind.QuotaAlreadyExists, $"Quota for project {projectId} already exists for resource {resource}.");

    /// <summary>The cluster is a member already.</summary>
    public static Fault MemberAlreadyExists(string member, string federation) =>
        new(FaultKind.MemberAlreadyExists, $"Cluster {member} is already a member of the federation {federation}.");

    /// <summary>What lies in the way of a deletion could not be removed.</summary>
    public static Fault PreDeletionFailed(string cluster, string reason) =>
        new(FaultKind.PreDeletionFailed, $"Failed to pre-delete resources of cluster {cluster}: {reason}");

    /// <summary>The body has a type that is not read.</summary>
    public static Fault UnknownMimeType(string type) => new(FaultKind.UnsupportedMediaType, $"Unknown mimetype: {type}");

    /// <summary>Anything else.</summary>
    public static Fault Unexpected(string text, Exception? cause = null) => new(FaultKind.Unexpected, text, cause);

    /// <summary>A certificate could not be stored or read.</summary>
    public static Fault CertificateStorageFailed(string reason, Exception? cause = null) =>
        new(FaultKind.CertificateStorageFailed, $"The certificate store failed: {reason}", cause);

    /// <summary>A service that is needed does not answer.</summary>
    public static Fault ServiceUnavailable(string service, Exception? cause = null) =>
        new(FaultKind.ServiceUnavailable, $"The {service} service is not available at the moment.", cause);
}
