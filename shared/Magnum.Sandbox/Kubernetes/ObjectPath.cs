namespace Magnum.Sandbox.Kubernetes;

/// <summary>A path such as api/v1/namespaces/kube-system/pods/coredns taken apart.</summary>
internal sealed record ObjectPath(string Group, string Plural)
{
    public string? Namespace { get; init; }

    public string? Name { get; init; }

    /// <summary>Null when the path names no object or list of objects.</summary>
    public static ObjectPath? Parse(string path)
    {
        var parts = path.Split('/');
        var (group, rest) = parts switch
        {
            ["api", "v1", .. var tail] => ("v1", tail),
            ["apis", var name, var version, .. var tail] => ($"{name}/{version}", tail),
            _ => ("", []),
        };
        return rest switch
        {
            ["namespaces", var space, var plural] => new ObjectPath(group, plural) { Namespace = space },
            ["namespaces", var space, var plural, var name] => new ObjectPath(group, plural) { Namespace = space, Name = name },
            [var plural] => new ObjectPath(group, plural),
            [var plural, var name] => new ObjectPath(group, plural) { Name = name },
            _ => null,
        };
    }
}
