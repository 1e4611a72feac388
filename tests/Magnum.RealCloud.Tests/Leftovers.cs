using Magnum.OpenStack;
using Magnum.OpenStack.Sessions;
using Microsoft.Extensions.DependencyInjection;

namespace Magnum.RealCloud.Tests;

/// <summary>What a cloud holds for one cluster.</summary>
internal sealed record Leftovers(int Trustees, int Trusts, int Stacks, int Servers, int Networks)
{
    public static Leftovers None { get; } = new(0, 0, 0, 0, 0);

    /// <summary>Counts with the eyes of the user and of the trustee domain's admin.</summary>
    /// <param name="product">Whose clients are used.</param>
    /// <param name="user">A fresh session of the cluster's owner.</param>
    /// <param name="trustee">Name of the cluster's trustee.</param>
    /// <param name="trustsBefore">Ids of trusts that are none of the cluster's.</param>
    /// <param name="stack">Name of the cluster's stack, with which the names of its things begin.</param>
    public static async Task<Leftovers> OfAsync(
        RunningProduct product, CloudSession user, string trustee, IReadOnlyCollection<string> trustsBefore, string stack)
    {
        var clients = product.Services.GetRequiredService<OpenStackClients>();
        var admin = await product.Services.GetRequiredService<KeystoneSessions>().TrusteeDomainAdminAsync(CancellationToken.None);
        return new Leftovers(
            (await clients.Identity(admin).ListUsersAsync(trustee, admin.DomainId!)).Users.Count,
            (await TrustsAsync(product, user)).Count(id => !trustsBefore.Contains(id)),
            (await clients.Orchestration(user).ListStacksAsync(stack)).Stacks.Count,
            (await clients.Compute(user).ListServersAsync(name: $"^{stack}")).Servers.Count,
            (await clients.Network(user).ListNetworksAsync(name: $"{stack}-network")).Networks.Count);
    }

    /// <summary>Ids of the trusts that a user has given, to Magnum's trustees and to Heat.</summary>
    public static async Task<IReadOnlyCollection<string>> TrustsAsync(RunningProduct product, CloudSession user)
    {
        var keystone = product.Services.GetRequiredService<OpenStackClients>().Identity(user);
        return [.. (await keystone.ListTrustsAsync(trustorUserId: user.UserId)).Trusts.Select(trust => trust.Id)];
    }
}
