using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sinergi.Modules.Preparations.Domain;
using Sinergi.Modules.Preparations.Domain.Signatures;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;
using Sinergi.Platform.Documents;
using Sinergi.Platform.Documents.Storage;

namespace Sinergi.Modules.Preparations.Data;

internal sealed class SigningMapping : IEntityTypeConfiguration<Signing>
{
    public void Configure(EntityTypeBuilder<Signing> builder)
    {
        builder.Ignore(s => s.Order);
        builder.Ignore(s => s.Signed);
        builder.Ignore(s => s.Last);
        builder.HasOne<Preparation>().WithMany().HasForeignKey(s => s.PreparationId);
        builder.HasMany(s => s.Groups).WithOne().HasForeignKey(g => g.SigningId);
        builder.HasMany(s => s.Signers).WithOne().HasForeignKey(s => s.SigningId);
        builder.HasMany(s => s.Sheets).WithOne().HasForeignKey(s => s.SigningId);
        // A preparation is signed once: of two who write its first plan at once the second finds the first.
        builder.HasIndex(s => s.PreparationId).IsUnique();
    }
}

internal sealed class SigningCeremonyMapping : IEntityTypeConfiguration<SigningCeremony>
{
    public void Configure(EntityTypeBuilder<SigningCeremony> builder)
    {
        builder.ToTable("SigningCeremonies");
        builder.Property(c => c.Title).HasMaxLength(Limits.Name);
        builder.Property(c => c.Place).HasMaxLength(Limits.Name);
        builder.Property(c => c.Hosts).HasMaxLength(Limits.Name);
        builder.HasOne<Institution>().WithMany().HasForeignKey(c => c.OfficeId);
        builder.HasIndex(c => new { c.On, c.Id });
    }
}

internal sealed class SigningGroupMapping : IEntityTypeConfiguration<SigningGroup>
{
    public void Configure(EntityTypeBuilder<SigningGroup> builder) => builder.HasIndex(g => new { g.SigningId, g.Number }).IsUnique();
}

internal sealed class SignerMapping : IEntityTypeConfiguration<Signer>
{
    public void Configure(EntityTypeBuilder<Signer> builder)
    {
        builder.Property(s => s.Name).HasMaxLength(Limits.Name);
        builder.Property(s => s.Title).HasMaxLength(Limits.Name);
        builder.Property(s => s.RefusedBecause).HasMaxLength(Limits.Sentence);
        builder.HasOne<PreparationParty>().WithMany().HasForeignKey(s => s.PartyId);
        builder.HasOne<Post>().WithMany().HasForeignKey(s => s.PostId);
        builder.HasOne<SignedSheet>().WithMany().HasForeignKey(s => s.SheetId);
        builder.HasOne(s => s.Letter).WithOne().HasForeignKey<LetterOfAuthority>(l => l.SignerId);
    }
}

internal sealed class LetterOfAuthorityMapping : IEntityTypeConfiguration<LetterOfAuthority>
{
    public void Configure(EntityTypeBuilder<LetterOfAuthority> builder)
    {
        builder.ToTable("LettersOfAuthority");
        builder.Property(l => l.Number).HasMaxLength(Limits.Name);
        builder.Property(l => l.From).HasMaxLength(Limits.Name);
        builder.HasOne<StoredDocument>().WithMany().HasForeignKey(l => l.DocumentId);
    }
}

internal sealed class SignedSheetMapping : IEntityTypeConfiguration<SignedSheet>
{
    public void Configure(EntityTypeBuilder<SignedSheet> builder)
    {
        builder.Property(s => s.Place).HasMaxLength(Limits.Name);
        builder.Property(s => s.Sha256).HasMaxLength(ContentAddress.Length);
        builder.Property(s => s.TakenBackBecause).HasMaxLength(Limits.Sentence);
        builder.HasOne<StoredDocument>().WithMany().HasForeignKey(s => s.DocumentId);
        builder.HasMany(s => s.Attestations).WithOne().HasForeignKey(a => a.SheetId);
        builder.HasMany(s => s.Signatures).WithOne().HasForeignKey(s => s.SheetId);
    }
}

internal sealed class SheetAttestationMapping : IEntityTypeConfiguration<SheetAttestation>
{
    public void Configure(EntityTypeBuilder<SheetAttestation> builder)
    {
        builder.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId);
        // Two attest, not one twice.
        builder.HasIndex(a => new { a.SheetId, a.PersonId }).IsUnique();
    }
}

internal sealed class SheetSignatureMapping : IEntityTypeConfiguration<SheetSignature>
{
    public void Configure(EntityTypeBuilder<SheetSignature> builder) => builder.HasIndex(s => new { s.SheetId, s.Number }).IsUnique();
}
