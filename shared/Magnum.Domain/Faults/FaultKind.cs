namespace Magnum.Domain.Faults;

/// <summary>The catalogue of faults: each kind with the HTTP status it is answered with.</summary>
/// <param name="Name">The kind's name, for logs and notifications.</param>
/// <param name="Status">The HTTP status.</param>
public sealed record FaultKind(string Name, int Status)
{
    /// <summary>"client" when the request is at fault, "server" otherwise.</summary>
    public string Code => Status < 500 ? "client" : "server";

    /// <summary>An attribute has a value it must not have.</summary>
    public static readonly FaultKind InvalidInput = new(nameof(InvalidInput), 400);

    /// <summary>A body or a query holds something unknown.</summary>
    public static readonly FaultKind UnknownAttribute = new(nameof(UnknownAttribute), 400);

    /// <summary>A body or a part of the path is missing.</summary>
    public static readonly FaultKind MissingArgument = new(nameof(MissingArgument), 400);

    /// <summary>The request makes no sense.</summary>
    public static readonly FaultKind Invalid = new(nameof(Invalid), 400);

    /// <summary>A uuid was expected.</summary>
    public static readonly FaultKind InvalidUuid = new(nameof(InvalidUuid), 400);

    /// <summary>A name was expected.</summary>
    public static readonly FaultKind InvalidName = new(nameof(InvalidName), 400);

    /// <summary>An IPv4 address of a name server was expected.</summary>
    public static readonly FaultKind InvalidDns = new(nameof(InvalidDns), 400);

    /// <summary>A parameter has a value it must not have.</summary>
    public static readonly FaultKind InvalidParameterValue = new(nameof(InvalidParameterValue), 400);

    /// <summary>This number of masters is impossible.</summary>
    public static readonly FaultKind MasterNodeGroupSizeInvalid = new(nameof(MasterNodeGroupSizeInvalid), 400);

    /// <summary>A JSON patch does not fit the resource.</summary>
    public static readonly FaultKind PatchError = new(nameof(PatchError), 400);

    /// <summary>A certificate signing request cannot be read.</summary>
    public static readonly FaultKind InvalidCsr = new(nameof(InvalidCsr), 400);

    /// <summary>Neither a uuid nor a row number.</summary>
    public static readonly FaultKind InvalidIdentity = new(nameof(InvalidIdentity), 400);

    /// <summary>Clusters use the template.</summary>
    public static readonly FaultKind ClusterTemplateReferenced = new(nameof(ClusterTemplateReferenced), 400);

    /// <summary>The status or the driver does not allow it.</summary>
    public static readonly FaultKind NotSupported = new(nameof(NotSupported), 400);

    /// <summary>No driver serves this kind of cluster.</summary>
    public static readonly FaultKind ClusterTypeNotSupported = new(nameof(ClusterTypeNotSupported), 400);

    /// <summary>There is no driver of that name.</summary>
    public static readonly FaultKind ClusterDriverNotSupported = new(nameof(ClusterDriverNotSupported), 400);

    /// <summary>Masters cannot be resized.</summary>
    public static readonly FaultKind MasterNodeGroupResizeNotSupported = new(nameof(MasterNodeGroupResizeNotSupported), 400);

    /// <summary>Groups without nodes need a newer microversion.</summary>
    public static readonly FaultKind ZeroNodeCountNotSupported = new(nameof(ZeroNodeCountNotSupported), 400);

    /// <summary>Upgrades need a newer microversion.</summary>
    public static readonly FaultKind ClusterUpgradeNotSupported = new(nameof(ClusterUpgradeNotSupported), 400);

    /// <summary>The flavor has no disk and no boot volume is asked for.</summary>
    public static readonly FaultKind FlavorZeroRootVolumeNotSupported = new(nameof(FlavorZeroRootVolumeNotSupported), 400);

    /// <summary>The number of nodes is outside the group's range.</summary>
    public static readonly FaultKind NodeGroupResizeOutOfBounds = new(nameof(NodeGroupResizeOutOfBounds), 400);

    /// <summary>Default groups go only with their cluster.</summary>
    public static readonly FaultKind DeletingDefaultNodeGroupNotSupported = new(nameof(DeletingDefaultNodeGroupNotSupported), 400);

    /// <summary>Groups of masters cannot be added.</summary>
    public static readonly FaultKind CreateMasterNodeGroup = new(nameof(CreateMasterNodeGroup), 400);

    /// <summary>Another operation works on the resource.</summary>
    public static readonly FaultKind OperationInProgress = new(nameof(OperationInProgress), 400);

    /// <summary>The image does not exist.</summary>
    public static readonly FaultKind ImageNotFound = new(nameof(ImageNotFound), 400);

    /// <summary>The image does not name its operating system.</summary>
    public static readonly FaultKind OsDistroNotFound = new(nameof(OsDistroNotFound), 400);

    /// <summary>The flavor does not exist.</summary>
    public static readonly FaultKind FlavorNotFound = new(nameof(FlavorNotFound), 400);

    /// <summary>The network does not exist.</summary>
    public static readonly FaultKind FixedNetworkNotFound = new(nameof(FixedNetworkNotFound), 400);

    /// <summary>The subnet does not exist.</summary>
    public static readonly FaultKind FixedSubnetNotFound = new(nameof(FixedSubnetNotFound), 400);

    /// <summary>The external network does not exist.</summary>
    public static readonly FaultKind ExternalNetworkNotFound = new(nameof(ExternalNetworkNotFound), 400);

    /// <summary>The volume type does not exist.</summary>
    public static readonly FaultKind VolumeTypeNotFound = new(nameof(VolumeTypeNotFound), 400);

    /// <summary>A certificate extension is refused.</summary>
    public static readonly FaultKind CertificateValidationError = new(nameof(CertificateValidationError), 400);

    /// <summary>The caller may not do it.</summary>
    public static readonly FaultKind NotAuthorized = new(nameof(NotAuthorized), 403);

    /// <summary>A policy does not let the caller do it.</summary>
    public static readonly FaultKind PolicyNotAuthorized = new(nameof(PolicyNotAuthorized), 403);

    /// <summary>The caller may not publish or hide templates.</summary>
    public static readonly FaultKind ClusterTemplatePublishDenied = new(nameof(ClusterTemplatePublishDenied), 403);

    /// <summary>The caller may not use the image.</summary>
    public static readonly FaultKind ImageNotAuthorized = new(nameof(ImageNotAuthorized), 403);

    /// <summary>The project's quota is used up.</summary>
    public static readonly FaultKind ResourceLimitExceeded = new(nameof(ResourceLimitExceeded), 403);

    /// <summary>The client of another service cannot be built.</summary>
    public static readonly FaultKind AuthorizationFailure = new(nameof(AuthorizationFailure), 403);

    /// <summary>The path leads to nothing.</summary>
    public static readonly FaultKind NotFound = new(nameof(NotFound), 404);

    /// <summary>No such cluster is visible.</summary>
    public static readonly FaultKind ClusterNotFound = new(nameof(ClusterNotFound), 404);

    /// <summary>No such template is visible.</summary>
    public static readonly FaultKind ClusterTemplateNotFound = new(nameof(ClusterTemplateNotFound), 404);

    /// <summary>The cluster has no such node group.</summary>
    public static readonly FaultKind NodeGroupNotFound = new(nameof(NodeGroupNotFound), 404);

    /// <summary>No such federation is visible.</summary>
    public static readonly FaultKind FederationNotFound = new(nameof(FederationNotFound), 404);

    /// <summary>The project has no such quota.</summary>
    public static readonly FaultKind QuotaNotFound = new(nameof(QuotaNotFound), 404);

    /// <summary>The caller has no such key pair.</summary>
    public static readonly FaultKind KeyPairNotFound = new(nameof(KeyPairNotFound), 404);

    /// <summary>The project does not exist.</summary>
    public static readonly FaultKind ProjectNotFound = new(nameof(ProjectNotFound), 404);

    /// <summary>A stored certificate is gone.</summary>
    public static readonly FaultKind X509KeyPairNotFound = new(nameof(X509KeyPairNotFound), 404);

    /// <summary>A name stands for several resources.</summary>
    public static readonly FaultKind Conflict = new(nameof(Conflict), 409);

    /// <summary>The uuid of the template is taken.</summary>
    public static readonly FaultKind ClusterTemplateAlreadyExists = new(nameof(ClusterTemplateAlreadyExists), 409);

    /// <summary>The uuid of the cluster is taken.</summary>
    public static readonly FaultKind ClusterAlreadyExists = new(nameof(ClusterAlreadyExists), 409);

    /// <summary>The uuid of the federation is taken.</summary>
    public static readonly FaultKind FederationAlreadyExists = new(nameof(FederationAlreadyExists), 409);

    /// <summary>The name is taken within the cluster.</summary>
    public static readonly FaultKind NodeGroupAlreadyExists = new(nameof(NodeGroupAlreadyExists), 409);

    /// <summary>An attribute of a node group is not possible.</summary>
    public static readonly FaultKind NodeGroupInvalidInput = new(nameof(NodeGroupInvalidInput), 409);

    /// <summary>The cluster cannot be upgraded to this template.</summary>
    public static readonly FaultKind InvalidClusterTemplateForUpgrade = new(nameof(InvalidClusterTemplateForUpgrade), 409);

    /// <summary>The Kubernetes API of the cluster is not known yet.</summary>
    public static readonly FaultKind ClusterApiAddressUnavailable = new(nameof(ClusterApiAddressUnavailable), 409);

    /// <summary>The project has that quota already.</summary>
    public static readonly FaultKind QuotaAlreadyExists = new(nameof(QuotaAlreadyExists), 409);

    /// <summary>The cluster is a member already.</summary>
    public static readonly FaultKind MemberAlreadyExists = new(nameof(MemberAlreadyExists), 409);

    /// <summary>What lies in the way of a deletion could not be removed.</summary>
    public static readonly FaultKind PreDeletionFailed = new(nameof(PreDeletionFailed), 409);

    /// <summary>The body has a type that is not read.</summary>
    public static readonly FaultKind UnsupportedMediaType = new(nameof(UnsupportedMediaType), 415);

    /// <summary>Anything else.</summary>
    public static readonly FaultKind Unexpected = new(nameof(Unexpected), 500);

    /// <summary>A certificate could not be stored or read.</summary>
    public static readonly FaultKind CertificateStorageFailed = new(nameof(CertificateStorageFailed), 500);

    /// <summary>A service that is needed does not answer.</summary>
    public static readonly FaultKind ServiceUnavailable = new(nameof(ServiceUnavailable), 503);
}
