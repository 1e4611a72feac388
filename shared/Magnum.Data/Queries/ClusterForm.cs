using Magnum.Domain.Clusters;

namespace Magnum.Data.Queries;

/// <summary>What a list reads of its clusters: in the default order compiled once, in others made for the request.</summary>
/// <param name="OfProject">A project's clusters after a row number, so many at most, by row number.</param>
/// <param name="OfAll">The same of all projects.</param>
/// <param name="Read">What is read of any clusters.</param>
internal sealed record ClusterForm<TRow>(
    Func<MagnumDbContext, string, long, int, IAsyncEnumerable<TRow>> OfProject,
    Func<MagnumDbContext, long, int, IAsyncEnumerable<TRow>> OfAll,
    Func<IQueryable<Cluster>, IQueryable<TRow>> Read);
