namespace Magnum.OpenStack.Compute;

/// <summary>Reading of all flavors.</summary>
public static class FlavorPages
{
    /// <summary>Reads page after page until there is no next one.</summary>
    public static async Task<IReadOnlyList<Flavor>> AllFlavorsAsync(
        this IComputeApi compute, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(compute);
        var page = await compute.ListFlavorsAsync(null, cancellationToken);
        if (!HasNext(page))
            return page.Flavors;

        var all = new List<Flavor>(page.Flavors);
        while (HasNext(page))
        {
            page = await compute.ListFlavorsAsync(page.Flavors[^1].Id, cancellationToken);
            all.AddRange(page.Flavors);
        }

        return all;
    }

    private static bool HasNext(FlavorList page) =>
        page.Flavors.Count > 0 && page.FlavorsLinks is { } links && links.Any(link => link.Rel == "next");
}
