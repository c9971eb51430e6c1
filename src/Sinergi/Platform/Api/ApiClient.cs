using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;

namespace Sinergi.Platform.Api;

/// <summary>
/// A program that acts for one institution (aplikasi). It sees what the institution sees and does what its scopes say; what they are is settled
/// once, so that a token never comes to mean more than when it was handed over.
/// </summary>
public sealed class ApiClient
{
    public required Guid Id { get; init; }
    public required Guid InstitutionId { get; init; }

    [Classified(DataClass.Internal)]
    public required string Name { get; init; }

    /// <summary>The office or post that looks after the program, and how it is reached.</summary>
    [Classified(DataClass.Internal)]
    public required string Contact { get; init; }

    /// <summary>Codes of <see cref="ApiScopes"/>, parted by blanks.</summary>
    [Classified(DataClass.Internal)]
    public required string Scopes { get; init; }
    public required DateTime CreatedAt { get; init; }

    /// <summary>From then on none of its tokens opens anything.</summary>
    public DateTime? EndedAt { get; set; }
}

/// <summary>A secret with which a program shows who it is. Told once; only its hash is kept.</summary>
public sealed class ApiToken
{
    /// <summary>So that a token that turns up where it should not is known for what it is.</summary>
    public const string Prefix = "sinergi_";

    private const int SecretBytes = 32;
    private const int HintLength = 4;

    public required Guid Id { get; init; }
    public required Guid ClientId { get; init; }

    [Classified(DataClass.Secret)]
    public required string Hash { get; init; }

    /// <summary>Its last characters, by which people tell one token from another.</summary>
    [Classified(DataClass.Internal)]
    public required string Hint { get; init; }
    public required DateTime IssuedAt { get; init; }

    /// <summary>The first instant at which it is good no more.</summary>
    public required DateTime ValidUntil { get; init; }

    /// <summary>By UTC; no more than the day is kept.</summary>
    [Classified(DataClass.Internal)]
    public DateOnly? LastUsedOn { get; set; }
    public DateTime? RevokedAt { get; set; }

    public bool GoodAt(DateTime now) => RevokedAt is null && now < ValidUntil;

    /// <summary>A new secret of 256 bits.</summary>
    public static string Invent() => Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));

    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    public static string HintOf(string secret) => secret[^HintLength..];
}

/// <summary>
/// A call that changes something, under the key that its program gave it. The key is taken before anything is done, so that of two calls with one
/// key and different contents only one is carried out; the answer is kept so that it can be given again.
/// </summary>
public sealed class ApiCall
{
    public required Guid ClientId { get; init; }

    [Classified(DataClass.Internal)]
    public required string Key { get; init; }

    /// <summary>SHA-256 of method, address and content.</summary>
    [Classified(DataClass.Internal)]
    public required string Digest { get; init; }
    public required DateTime At { get; init; }

    /// <summary>Null while it is being carried out.</summary>
    public int? Status { get; set; }

    [Classified(DataClass.Internal)]
    public string? Body { get; set; }

    [Classified(DataClass.Internal)]
    public string? ETag { get; set; }

    [Classified(DataClass.Internal)]
    public string? Location { get; set; }
}

internal sealed class ApiClientMapping : IEntityTypeConfiguration<ApiClient>
{
    public void Configure(EntityTypeBuilder<ApiClient> builder)
    {
        builder.Property(c => c.Name).HasMaxLength(Limits.Name);
        builder.HasIndex(c => c.CreatedAt);
        builder.HasOne<Institution>().WithMany().HasForeignKey(c => c.InstitutionId);
    }
}

internal sealed class ApiTokenMapping : IEntityTypeConfiguration<ApiToken>
{
    public void Configure(EntityTypeBuilder<ApiToken> builder)
    {
        builder.Property(t => t.Hash).HasMaxLength(64);
        builder.Property(t => t.Hint).HasMaxLength(Limits.Code);
        builder.HasIndex(t => t.Hash).IsUnique();
        builder.HasOne<ApiClient>().WithMany().HasForeignKey(t => t.ClientId);
    }
}

internal sealed class ApiCallMapping : IEntityTypeConfiguration<ApiCall>
{
    public void Configure(EntityTypeBuilder<ApiCall> builder)
    {
        builder.HasKey(c => new { c.ClientId, c.Key });
        builder.Property(c => c.Key).HasMaxLength(Limits.Name);
        builder.Property(c => c.Digest).HasMaxLength(64);
        builder.Property(c => c.Body).HasMaxLength(Limits.LongText);
        builder.Property(c => c.ETag).HasMaxLength(Limits.Name);
        builder.HasIndex(c => c.At);
        builder.HasOne<ApiClient>().WithMany().HasForeignKey(c => c.ClientId);
    }
}
