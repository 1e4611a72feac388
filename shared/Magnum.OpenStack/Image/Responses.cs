namespace Magnum.OpenStack.Image;

/// <summary>A list of images.</summary>
/// <param name="Images">The images that match.</param>
public sealed record ImageList(IReadOnlyList<Image> Images);

/// <summary>An image; its properties stand beside its attributes.</summary>
/// <param name="Id">The image's id.</param>
/// <param name="Name">Its name; not unique.</param>
/// <param name="Status">Glance's state, e.g. <c>active</c>.</param>
/// <param name="OsDistro">The property that tells the operating system; required for a cluster.</param>
/// <param name="MagnumDriver">The property that names a driver outright.</param>
/// <param name="KubeVersion">The property that tells the Kubernetes version inside.</param>
/// <param name="MinDisk">The smallest root disk in GiB.</param>
public sealed record Image(
    string Id,
    string? Name = null,
    string? Status = null,
    string? OsDistro = null,
    string? MagnumDriver = null,
    string? KubeVersion = null,
    int? MinDisk = null);
