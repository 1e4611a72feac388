using System.Security.Cryptography;
using System.Text;
using Magnum.Sandbox.BlockStorage;
using Magnum.Sandbox.Compute;
using Magnum.Sandbox.Image;
using Magnum.Sandbox.Network;

namespace Magnum.Sandbox.Seed;

/// <summary>Fills in images, flavors, key pairs, networks and volume types.</summary>
internal static class SeedCloud
{
    public static void Load(SeedDocument seed, SandboxContext context, SeedLoader loader)
    {
        var world = context.World;
        var now = context.Time.GetUtcNow();
        foreach (var (i, flavor) in seed.Flavors.Index())
        {
            var row = new FlavorRow(flavor.Id ?? SeedIds.Dashed("flavor", flavor.Name), flavor.Name, flavor.Vcpus, flavor.Ram, flavor.Disk);
            loader.Add(world.Flavors.TryAdd(row), $"$.flavors[{i}]", flavor.Name);
        }
        foreach (var (i, type) in seed.VolumeTypes.Index())
        {
            var row = new VolumeTypeRow(type.Id ?? SeedIds.Dashed("volume-type", type.Name), type.Name, type.Description);
            loader.Add(world.VolumeTypes.TryAdd(row), $"$.volume_types[{i}]", type.Name);
        }
        foreach (var (i, image) in seed.Images.Index())
        {
            var owner = loader.Project(image.Project, "Default", $"$.images[{i}].project");
            loader.Add(world.Images.TryAdd(ToRow(image, owner, now)), $"$.images[{i}]", image.Name);
        }
        foreach (var (i, keypair) in seed.Keypairs.Index())
        {
            var user = loader.User(keypair.User, keypair.UserDomain, $"$.keypairs[{i}].user");
            var row = new KeypairRow(user, keypair.Name, keypair.PublicKey, Fingerprint(keypair.PublicKey)) { CreatedAt = now };
            loader.Add(world.Keypairs.TryAdd(row), $"$.keypairs[{i}]", keypair.Name);
        }
        foreach (var (i, network) in seed.Networks.Index())
            LoadNetwork(network, $"$.networks[{i}]", world, loader, now);
    }

    /// <summary>MD5 over the key, pairs of hex digits with colons, as Nova shows it.</summary>
    internal static string Fingerprint(string publicKey)
    {
        var parts = publicKey.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var blob = new byte[publicKey.Length];
        var bytes = parts.Length > 1 && Convert.TryFromBase64String(parts[1], blob, out var length)
            ? blob.AsSpan(0, length)
            : Encoding.UTF8.GetBytes(publicKey);
        return string.Join(':', Convert.ToHexStringLower(MD5.HashData(bytes)).Chunk(2).Select(pair => new string(pair)));
    }

    private static ImageRow ToRow(SeedImage image, string owner, DateTimeOffset now) =>
        new(image.Id ?? SeedIds.Dashed("image", image.Name), image.Name, owner)
        {
            Visibility = image.Visibility,
            MinDiskGiB = image.MinDisk,
            MinRamMiB = image.MinRam,
            Properties = image.Properties,
            CreatedAt = now,
        };

    private static void LoadNetwork(SeedNetwork network, string place, SandboxWorld world, SeedLoader loader, DateTimeOffset now)
    {
        var project = loader.Project(network.Project, "Default", $"{place}.project");
        var row = new NetworkRow(network.Id ?? SeedIds.Dashed("network", network.Project, network.Name), network.Name, project)
        {
            External = network.External,
            Shared = network.Shared,
            CreatedAt = now,
        };
        loader.Add(world.Networks.TryAdd(row), place, network.Name);
        foreach (var (i, subnet) in network.Subnets.Index())
        {
            if (!System.Net.IPNetwork.TryParse(subnet.Cidr, out _))
                throw loader.Bad($"{place}.subnets[{i}].cidr", $"'{subnet.Cidr}' is not an address range such as 10.0.0.0/24.");
            world.Subnets.Set(new SubnetRow(subnet.Id ?? SeedIds.Dashed("subnet", row.Id, subnet.Name), subnet.Name, project, row.Id, subnet.Cidr)
            {
                GatewayIp = subnet.Gateway,
                DnsNameservers = subnet.Dns,
                CreatedAt = now,
            });
        }
    }
}
