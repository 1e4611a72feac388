using Magnum.Data.Queries;
using Magnum.Domain.Naming;
using Magnum.Domain.Quotas;
using Microsoft.Extensions.DependencyInjection;

namespace Magnum.Data.Tests.Queries;

public sealed class IdentifierTests
{
    [Theory]
    [InlineData("6b1c1f8e-7f0a-4d5e-9f0b-0c9a1b2c3d4e", true)]
    [InlineData("6B1C1F8E7F0A4D5E9F0B0C9A1B2C3D4E", true)]
    [InlineData("{6b1c1f8e-7f0a-4d5e-9f0b-0c9a1b2c3d4e}", true)]
    [InlineData("urn:uuid:6b1c1f8e-7f0a-4d5e-9f0b-0c9a1b2c3d4e", true)]
    [InlineData("6b1c1f8e-7f0a-4d5e-9f0b-0c9a1b2c3d4", false)]
    [InlineData("alpha-1-cluster", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Uuids_are_told_from_names(string? text, bool expected) => Identifiers.IsUuidLike(text).Should().Be(expected);

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_stored_quota_comes_before_the_default(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await database.AddAsync(new Quota { ProjectId = Rows.Project, Resource = QuotaResources.Cluster, HardLimit = 0 });
        var quotas = database.Services.GetRequiredService<QuotaQueries>();

        (await quotas.ClusterLimitAsync(Rows.Project, 20)).Should().Be(0);
        (await quotas.ClusterLimitAsync(Rows.OtherProject, 20)).Should().Be(20);
    }
}
