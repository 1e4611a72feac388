using Magnum.Domain.Faults;
using Magnum.Domain.Quotas;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Magnum.Data.Tests;

public sealed class QuotaStoreTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_quota_that_is_removed_while_it_is_changed_is_not_found(string provider)
    {
        var meanwhile = new Meanwhile();
        await using var database = await TestDatabase.CreateAsync(provider, meanwhile);
        var store = database.Services.GetRequiredService<QuotaStore>();
        await database.AddAsync(new Quota { ProjectId = Rows.Project, Resource = QuotaResources.Cluster, HardLimit = 1 });
        meanwhile.Action = () => store.DeleteAsync(Rows.Project, QuotaResources.Cluster);

        var update = () => store.UpdateAsync(Rows.Project, QuotaResources.Cluster, 2);

        (await update.Should().ThrowAsync<Fault>()).Which.Kind.Should().Be(FaultKind.QuotaNotFound);
        await using var db = database.Open();
        (await db.Quotas.AnyAsync()).Should().BeFalse();
    }

    /// <summary>Does something once, between the reading and the writing of another.</summary>
    private sealed class Meanwhile : SaveChangesInterceptor
    {
        public Func<Task>? Action { get; set; }

        public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
            DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            if (Action is { } action) await action();
            return result;
        }
    }
}
