using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sinergi.Modules.Preparations.Domain;
using Sinergi.Modules.Preparations.Domain.Signatures;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;
using Sinergi.Platform.Documents;
using Sinergi.Platform.Documents.Storage;

namespace Sinergi.Modules.Preparations.Data;

internal sealed class PreparationMapping : IEntityTypeConfiguration<Preparation>
{
    public void Configure(EntityTypeBuilder<Preparation> builder)
    {
        builder.Property(p => p.InstrumentCode).HasMaxLength(Limits.Code);
        builder.Property(p => p.LetterNumber).HasMaxLength(Limits.Name);
        builder.Property(p => p.Urgency).HasMaxLength(Limits.Sentence);
        builder.Property(p => p.Subject).HasMaxLength(Limits.Sentence);
        builder.Property(p => p.Decision).HasMaxLength(Limits.Sentence);
        builder.HasMany(p => p.Parties).WithOne().HasForeignKey(p => p.PreparationId);
        builder.HasOne<Institution>().WithMany().HasForeignKey(p => p.OfficeId);
        builder.HasIndex(p => p.InnerId).IsUnique();
        builder.HasIndex(p => p.TiedToId);
        builder.HasOne<SigningCeremony>().WithMany().HasForeignKey(p => p.CeremonyId);
        builder.HasIndex(p => p.AgreementId).IsUnique();
        // The list begins with what has waited longest.
        builder.HasIndex(p => new { p.StateSince, p.Id });
    }
}

internal sealed class PreparationPartyMapping : IEntityTypeConfiguration<PreparationParty>
{
    public void Configure(EntityTypeBuilder<PreparationParty> builder)
    {
        builder.Property(p => p.ContactName).HasMaxLength(Limits.Name);
        builder.Property(p => p.ContactTitle).HasMaxLength(Limits.Name);
        builder.Property(p => p.Number).HasMaxLength(Limits.Name);
        builder.HasOne<Institution>().WithMany().HasForeignKey(p => p.InstitutionId);
        builder.HasOne<Post>().WithMany().HasForeignKey(p => p.ContactPostId);
        builder.HasOne<PreparationDraft>().WithMany().HasForeignKey(p => p.AcceptedDraftId);
        builder.HasOne<StoredDocument>().WithMany().HasForeignKey(p => p.AcceptanceLetterId);
        builder.HasIndex(p => new { p.PreparationId, p.Position }).IsUnique();
    }
}

internal sealed class PreparationPaperMapping : IEntityTypeConfiguration<PreparationPaper>
{
    public void Configure(EntityTypeBuilder<PreparationPaper> builder)
    {
        builder.Property(p => p.Note).HasMaxLength(Limits.LongText);
        builder.HasOne<Preparation>().WithMany().HasForeignKey(p => p.PreparationId);
        builder.HasOne<StoredDocument>().WithMany().HasForeignKey(p => p.DocumentId);
    }
}

internal sealed class PreparationDraftMapping : IEntityTypeConfiguration<PreparationDraft>
{
    public void Configure(EntityTypeBuilder<PreparationDraft> builder)
    {
        builder.Property(d => d.Sha256).HasMaxLength(ContentAddress.Length);
        builder.Property(d => d.TextAddress).HasMaxLength(ContentAddress.Length);
        builder.Property(d => d.Note).HasMaxLength(Limits.Sentence);
        builder.HasOne<Preparation>().WithMany().HasForeignKey(d => d.PreparationId);
        builder.HasOne<StoredDocument>().WithMany().HasForeignKey(d => d.DocumentId);
        builder.HasOne<Institution>().WithMany().HasForeignKey(d => d.UploadedById);
        builder.HasIndex(d => new { d.PreparationId, d.Number }).IsUnique();
    }
}

internal sealed class PreparationReviewMapping : IEntityTypeConfiguration<PreparationReview>
{
    public void Configure(EntityTypeBuilder<PreparationReview> builder)
    {
        builder.Property(r => r.Question).HasMaxLength(Limits.Sentence);
        builder.Property(r => r.AnswerText).HasMaxLength(Limits.LongText);
        builder.Property(r => r.EscalatedBecause).HasMaxLength(Limits.Sentence);
        builder.HasOne<Preparation>().WithMany().HasForeignKey(r => r.PreparationId);
        builder.HasOne<Post>().WithMany().HasForeignKey(r => r.PostId);
        builder.HasOne<Institution>().WithMany().HasForeignKey(r => r.InstitutionId);
        builder.HasOne<StoredDocument>().WithMany().HasForeignKey(r => r.DocumentId);
    }
}
