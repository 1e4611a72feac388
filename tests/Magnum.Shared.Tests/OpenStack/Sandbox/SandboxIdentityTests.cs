using Magnum.OpenStack.Identity;

namespace Magnum.Shared.Tests.OpenStack.Sandbox;

public sealed class SandboxIdentityTests(SandboxFixture cloud) : IClassFixture<SandboxFixture>
{
    [Fact]
    public async Task A_users_token_is_validated()
    {
        var demo = await cloud.DemoAsync();

        var token = await cloud.Validator.ValidateAsync(demo.TokenId, CancellationToken.None);

        token.Should().BeEquivalentTo(new { UserName = "demo", ProjectName = "demo", demo.UserId, IsSystemScoped = false });
        token!.Roles.Should().Contain("member");
        (await cloud.Validator.ValidateAsync("made-up", CancellationToken.None)).Should().BeNull();
    }

    [Fact]
    public async Task A_trustee_acts_for_the_trustor_until_trust_and_user_are_deleted()
    {
        var admin = await cloud.Sessions.TrusteeDomainAdminAsync(CancellationToken.None);
        var users = cloud.Clients.Identity(admin);
        var name = $"trustee-{Guid.NewGuid():N}";
        var user = (await users.CreateUserAsync(new CreateUserRequest(NewUser.Trustee(name, "pw", admin.DomainId!)))).User;
        (await users.ListUsersAsync(name, admin.DomainId!)).Users.Should().ContainSingle().Which.Id.Should().Be(user.Id);

        var demo = await cloud.DemoAsync();
        var identity = cloud.Clients.Identity(demo);
        var trust = await identity.CreateDelegationAsync(
            new NewTrust(demo.UserId, user.Id, demo.ProjectId!, [new RoleReference("member")]));
        (await identity.ListTrustsAsync(trustorUserId: demo.UserId)).Trusts.Should().Contain(it => it.Id == trust.Id);

        var trusted = await cloud.Sessions.TrustAsync(user.Id, "pw", trust.Id, CancellationToken.None);
        trusted.UserId.Should().Be(demo.UserId);
        trusted.ProjectId.Should().Be(demo.ProjectId);

        await identity.DeleteTrustAsync(trust.Id);
        await users.DeleteUserAsync(user.Id);
        (await users.ListUsersAsync(name, admin.DomainId!)).Users.Should().BeEmpty();
    }

    [Fact]
    public async Task Regions_services_and_projects_are_read()
    {
        var service = await cloud.Sessions.ServiceAsync(CancellationToken.None);
        var identity = cloud.Clients.Identity(service);

        (await identity.ListRegionsAsync()).Regions.Should().Contain(region => region.Id == "RegionOne");
        (await identity.ListServicesAsync("orchestration")).Services.Should().ContainSingle();
        (await identity.GetProjectAsync(service.ProjectId!)).Project.Name.Should().Be("service");
    }
}
