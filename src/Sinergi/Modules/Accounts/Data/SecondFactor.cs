using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sinergi.Platform.Data;
using Sinergi.Platform.Identity;

namespace Sinergi.Modules.Accounts.Data;

/// <summary>The authenticator app of an account. The secret is sealed with the key of the person.</summary>
public sealed class SecondFactor
{
    public required Guid AccountId { get; init; }

    [Classified(DataClass.Secret)]
    public required string SealedSecret { get; init; }

    /// <summary>The time step of the last code used: no code works twice.</summary>
    public required long LastStep { get; set; }
}

/// <summary>A code for signing in without the app, once.</summary>
public sealed class RecoveryCode
{
    public required Guid AccountId { get; init; }

    [Classified(DataClass.Secret)]
    public required string Hash { get; init; }

    public DateTime? UsedAt { get; set; }
}

internal sealed class SecondFactorMapping : IEntityTypeConfiguration<SecondFactor>
{
    public void Configure(EntityTypeBuilder<SecondFactor> builder)
    {
        builder.HasKey(f => f.AccountId);
        // The same code sent twice at once: only one of them is the first.
        builder.Property(f => f.LastStep).IsConcurrencyToken();
        builder.HasOne<Account>().WithOne().HasForeignKey<SecondFactor>(f => f.AccountId);
    }
}

internal sealed class RecoveryCodeMapping : IEntityTypeConfiguration<RecoveryCode>
{
    public void Configure(EntityTypeBuilder<RecoveryCode> builder)
    {
        builder.HasKey(c => new { c.AccountId, c.Hash });
        builder.Property(c => c.Hash).HasMaxLength(64);
        builder.Property(c => c.UsedAt).IsConcurrencyToken();
        builder.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId);
    }
}
