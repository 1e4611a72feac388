using Microsoft.EntityFrameworkCore;

namespace Magnum.Data;

/// <summary>Hands the pooled contexts of one provider to code that does not care which.</summary>
internal sealed class ContextFactory<TContext>(IDbContextFactory<TContext> contexts) : IDbContextFactory<MagnumDbContext>
    where TContext : MagnumDbContext
{
    public MagnumDbContext CreateDbContext() => contexts.CreateDbContext();

    public async Task<MagnumDbContext> CreateDbContextAsync(CancellationToken cancellationToken = default) =>
        await contexts.CreateDbContextAsync(cancellationToken);
}
