using Magnum.Sandbox.Orchestration.Templates;

namespace Magnum.Sandbox.Nodes;

/// <summary>The parameters that make a stack a cluster: how its nodes find Magnum and who they are.</summary>
internal sealed record ClusterParameters(string ClusterUuid, Uri MagnumUrl, Uri AuthUrl)
{
    public string ClusterName { get; init; } = "";

    public string TrusteeUserId { get; init; } = "";

    public string TrusteePassword { get; init; } = "";

    public string TrustId { get; init; } = "";

    /// <summary>Whether the certificates of Magnum and Keystone are checked.</summary>
    public bool VerifyCa { get; init; } = true;

    /// <summary>Kubernetes' version with a leading v.</summary>
    public string KubeVersion { get; init; } = "";

    /// <summary>Null when the stack is no cluster.</summary>
    public static ClusterParameters? Of(ParameterSet parameters)
    {
        if (parameters.Text("cluster_uuid") is not { Length: > 0 } uuid || Address(parameters, "magnum_url") is not { } magnum)
            return null;
        return new ClusterParameters(uuid, magnum, Address(parameters, "auth_url") ?? magnum)
        {
            ClusterName = parameters.Text("cluster_name") ?? "",
            TrusteeUserId = parameters.Text("trustee_user_id") ?? "",
            TrusteePassword = parameters.Text("trustee_password") ?? "",
            TrustId = parameters.Text("trust_id") ?? "",
            VerifyCa = parameters.Typed("verify_ca") is not (false or "False" or "false"),
            KubeVersion = Version(parameters),
        };
    }

    private static Uri? Address(ParameterSet parameters, string name) =>
        Uri.TryCreate(parameters.Text(name)?.TrimEnd('/') + "/", UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri : null;

    private static string Version(ParameterSet parameters)
    {
        var version = parameters.Text("kube_tag") is { Length: > 0 } tag ? tag : parameters.Text("kube_version") is { Length: > 0 } plain ? plain : "v1.28.9";
        return version.StartsWith('v') ? version : $"v{version}";
    }
}
