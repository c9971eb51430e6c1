using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sinergi.Platform.Data;
using Sinergi.Platform.Identity;

namespace Sinergi.Modules.Accounts.Data;

/// <summary>A link that lets its holder set the password of an account once. Only the hash of its token is kept.</summary>
public sealed class AccountLink
{
    public required Guid Id { get; init; }
    public required Guid AccountId { get; init; }
    public required AccountLinkKind Kind { get; init; }

    [Classified(DataClass.Secret)]
    public required string TokenHash { get; init; }

    public required DateTime CreatedAt { get; init; }
    public required DateTime ExpiresAt { get; init; }
    public DateTime? UsedAt { get; set; }

    /// <summary>Replaced by a newer link, or ended with its account.</summary>
    public DateTime? EndedAt { get; set; }
}

public enum AccountLinkKind
{
    Invitation,
    Reset,
}

internal sealed class AccountLinkMapping : IEntityTypeConfiguration<AccountLink>
{
    public void Configure(EntityTypeBuilder<AccountLink> builder)
    {
        builder.Property(l => l.TokenHash).HasMaxLength(64);
        builder.HasIndex(l => l.TokenHash).IsUnique();
        builder.HasIndex(l => l.AccountId);
        // Two requests with the same link at once: only one of them finds it unused when it saves.
        builder.Property(l => l.UsedAt).IsConcurrencyToken();
        builder.HasOne<Account>().WithMany().HasForeignKey(l => l.AccountId);
    }
}
