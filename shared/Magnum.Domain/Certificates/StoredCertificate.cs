namespace Magnum.Domain.Certificates;

/// <summary>A certificate of a cluster with its encrypted key; goes when the cluster goes.</summary>
public sealed class StoredCertificate : ITimestamped
{
    /// <summary>Row number.</summary>
    public long Id { get; set; }

    /// <summary>The identifier by which a cluster refers to it.</summary>
    public required string Uuid { get; set; }

    /// <summary>Uuid of the cluster.</summary>
    public required string ClusterUuid { get; set; }

    /// <summary>What it is for; one of each kind per cluster.</summary>
    public CertificateKind Kind { get; set; }

    /// <summary>The project that owns the cluster.</summary>
    public required string ProjectId { get; set; }

    /// <summary>The user who created the cluster.</summary>
    public required string UserId { get; set; }

    /// <summary>The certificate as PEM.</summary>
    public required string Certificate { get; set; }

    /// <summary>The private key as PEM, encrypted.</summary>
    public required byte[] PrivateKey { get; set; }

    /// <summary>Certificates between this one and its root, as PEM; null for none.</summary>
    public string? Intermediates { get; set; }

    /// <inheritdoc/>
    public DateTimeOffset CreatedAt { get; set; }

    /// <inheritdoc/>
    public DateTimeOffset? UpdatedAt { get; set; }
}
