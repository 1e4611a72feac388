using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Magnum.Certificates;
using Magnum.Domain.Certificates;
using Magnum.Domain.Faults;
using Microsoft.EntityFrameworkCore;

namespace Magnum.Shared.Tests.Certificates;

public sealed class ClusterCertificatesTests : IAsyncLifetime
{
    private CertificateDatabase _database = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private ClusterCertificates Certificates => _database.Certificates;

    public async ValueTask InitializeAsync() => _database = await CertificateDatabase.CreateAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task A_set_is_made_once_however_often_and_however_parallel_it_is_asked_for()
    {
        ClusterCertificateRefs[] refs = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => Task.Run(() => Certificates.EnsureAsync(_database.Cluster, Ct), Ct)));
        ClusterCertificateRefs again = await Certificates.EnsureAsync(_database.Cluster, Ct);

        refs.Should().AllBeEquivalentTo(again);
        await _database.UseAsync(async context => (await context.Certificates.CountAsync(Ct)).Should().Be(5));
    }

    [Fact]
    public async Task What_a_crash_left_unfinished_is_completed_and_fits_together()
    {
        await Certificates.EnsureAsync(_database.Cluster, Ct);
        string ca = await Certificates.GetCaAsync(_database.Cluster, CaKind.Kubernetes, Ct);
        await _database.UseAsync(context => context.Certificates
            .Where(row => row.Kind == CertificateKind.Client || row.Kind == CertificateKind.EtcdCa).ExecuteDeleteAsync(Ct));

        await Certificates.EnsureAsync(_database.Cluster, Ct);

        (string caPem, string certPem, string keyPem) = await Certificates.GetClientAsync(_database.Cluster, Ct);
        caPem.Should().Be(ca);
        using X509Certificate2 client = X509Certificate2.CreateFromPem(certPem, keyPem);
        client.IsSignedBy(ca).Should().BeTrue();
        client.Subject.Should().Contain("CN=admin").And.Contain("O=system:masters");
    }

    [Theory]
    [InlineData(CaKind.Kubernetes)]
    [InlineData(CaKind.Etcd)]
    [InlineData(CaKind.FrontProxy)]
    public async Task A_request_is_signed_by_the_authority_that_was_named(CaKind kind)
    {
        await Certificates.EnsureAsync(_database.Cluster, Ct);

        using X509Certificate2 issued = Issued.Read(await Certificates.SignAsync(_database.Cluster, kind, Issued.Csr(), Ct));

        foreach (CaKind other in Enum.GetValues<CaKind>())
            issued.IsSignedBy(await Certificates.GetCaAsync(_database.Cluster, other, Ct)).Should().Be(other == kind);
    }

    [Fact]
    public async Task The_key_pair_of_the_service_accounts_belongs_together_and_stays_the_same()
    {
        await Certificates.EnsureAsync(_database.Cluster, Ct);

        (string publicPem, string privatePem) = await Certificates.GetServiceAccountKeysAsync(_database.Cluster, Ct);

        using RSA key = RSA.Create();
        key.ImportFromPem(privatePem);
        key.ExportSubjectPublicKeyInfoPem().Should().Be(publicPem);
        (await Certificates.GetServiceAccountKeysAsync(_database.Cluster, Ct)).Should().Be((publicPem, privatePem));
    }

    [Fact]
    public async Task Private_keys_are_not_stored_in_clear()
    {
        await Certificates.EnsureAsync(_database.Cluster, Ct);

        await _database.UseAsync(async context =>
        {
            foreach (byte[] stored in await context.Certificates.Select(row => row.PrivateKey).ToListAsync(Ct))
                Encoding.Latin1.GetString(stored).Should().NotContain("PRIVATE KEY");
        });
    }

    [Fact]
    public async Task After_deletion_nothing_is_left_and_deleting_again_does_no_harm()
    {
        await Certificates.EnsureAsync(_database.Cluster, Ct);

        await Certificates.DeleteAsync(_database.Cluster.Uuid, Ct);
        await Certificates.DeleteAsync(_database.Cluster.Uuid, Ct);

        Func<Task> reading = () => Certificates.GetCaAsync(_database.Cluster, CaKind.Etcd, Ct);
        (await reading.Should().ThrowAsync<Fault>()).Which.Kind.Should().Be(FaultKind.X509KeyPairNotFound);
        await _database.UseAsync(async context => (await context.Certificates.AnyAsync(Ct)).Should().BeFalse());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task For_a_cluster_that_went_meanwhile_nothing_is_kept(bool renewal)
    {
        await Certificates.EnsureAsync(_database.Cluster, Ct);
        await _database.UseAsync(context => context.Clusters.ExecuteDeleteAsync(Ct));

        Func<Task> making = renewal
            ? () => Certificates.RenewAsync(_database.Cluster, Issued.Today.AddDays(1), Ct)
            : () => Certificates.EnsureAsync(_database.Cluster, Ct);

        (await making.Should().ThrowAsync<Fault>()).Which.Kind.Should().Be(FaultKind.ClusterNotFound);
        await _database.UseAsync(async context => (await context.Certificates.AnyAsync(Ct)).Should().BeFalse());
    }
}
