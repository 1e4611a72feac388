namespace Magnum.Sandbox.Kubernetes;

/// <summary>A kind of object that the API knows.</summary>
internal sealed record ObjectKind(string ApiVersion, string Plural, string Kind, bool Namespaced, string ShortNames)
{
    public static readonly IReadOnlyList<ObjectKind> All =
    [
        new("v1", "nodes", "Node", false, "no"),
        new("v1", "namespaces", "Namespace", false, "ns"),
        new("v1", "services", "Service", true, "svc"),
        new("v1", "pods", "Pod", true, "po"),
        new("v1", "events", "Event", true, "ev"),
        new("v1", "configmaps", "ConfigMap", true, "cm"),
        new("v1", "secrets", "Secret", true, ""),
        new("v1", "persistentvolumes", "PersistentVolume", false, "pv"),
        new("v1", "persistentvolumeclaims", "PersistentVolumeClaim", true, "pvc"),
        new("apps/v1", "deployments", "Deployment", true, "deploy"),
        new("apps/v1", "daemonsets", "DaemonSet", true, "ds"),
        new("apps/v1", "statefulsets", "StatefulSet", true, "sts"),
        new("apps/v1", "replicasets", "ReplicaSet", true, "rs"),
    ];

    public string Singular => Kind.ToLowerInvariant();

    public static ObjectKind? Find(string apiVersion, string plural) =>
        All.FirstOrDefault(kind => kind.ApiVersion == apiVersion && kind.Plural == plural);
}
