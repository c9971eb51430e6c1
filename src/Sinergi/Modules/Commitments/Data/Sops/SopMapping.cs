using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Modules.Commitments.Domain.Sops;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;
using Sinergi.Platform.Documents;

namespace Sinergi.Modules.Commitments.Data.Sops;

internal sealed class SopMapping : IEntityTypeConfiguration<Sop>
{
    public void Configure(EntityTypeBuilder<Sop> builder)
    {
        builder.Property(s => s.Number).HasMaxLength(Limits.Name);
        builder.Ignore(s => s.InForce);
        builder.Ignore(s => s.Pending);
        builder.Ignore(s => s.Latest);
        builder.Ignore(s => s.Leading);
        builder.HasOne<Institution>().WithMany().HasForeignKey(s => s.OwnerId);
        builder.HasMany(s => s.Versions).WithOne().HasForeignKey(v => v.SopId);
        builder.HasMany(s => s.Commitments).WithOne().HasForeignKey(c => c.SopId);
        builder.HasMany<Evidence>().WithOne().HasForeignKey(e => e.SopId);
        builder.HasIndex(s => s.RecordId);
        builder.HasIndex(s => new { s.CreatedAt, s.Id });
    }
}

internal sealed class SopVersionMapping : IEntityTypeConfiguration<SopVersion>
{
    public void Configure(EntityTypeBuilder<SopVersion> builder)
    {
        builder.Property(v => v.Text).HasMaxLength(Limits.LongText);
        builder.Property(v => v.Changes).HasMaxLength(Limits.Sentence);
        builder.Property(v => v.WithdrawReason).HasMaxLength(Limits.Sentence);
        builder.Ignore(v => v.ThisRound);
        builder.Ignore(v => v.Awaited);
        builder.HasOne<StoredDocument>().WithMany().HasForeignKey(v => v.DocumentId);
        builder.HasMany(v => v.Approvals).WithOne().HasForeignKey(a => a.VersionId);
        builder.HasMany(v => v.Reviews).WithOne().HasForeignKey(r => r.VersionId);
        builder.HasIndex(v => new { v.SopId, v.Number }).IsUnique();
        builder.HasIndex(v => new { v.State, v.ReviewBy });
    }
}

internal sealed class SopCommitmentMapping : IEntityTypeConfiguration<SopCommitment>
{
    public void Configure(EntityTypeBuilder<SopCommitment> builder)
    {
        builder.HasKey(c => new { c.SopId, c.CommitmentId });
        builder.HasOne<Commitment>().WithMany().HasForeignKey(c => c.CommitmentId);
    }
}

internal sealed class SopApprovalMapping : IEntityTypeConfiguration<SopApproval>
{
    public void Configure(EntityTypeBuilder<SopApproval> builder)
    {
        builder.Property(a => a.Note).HasMaxLength(Limits.Sentence);
        builder.HasOne<Institution>().WithMany().HasForeignKey(a => a.InstitutionId);
        builder
            .HasIndex(a => new
            {
                a.VersionId,
                a.Round,
                a.InstitutionId,
            })
            .IsUnique();
    }
}

internal sealed class SopReaderMapping : IEntityTypeConfiguration<SopReader>
{
    public void Configure(EntityTypeBuilder<SopReader> builder)
    {
        builder.HasKey(r => new { r.VersionId, r.InstitutionId });
        builder.HasOne<SopVersion>().WithMany().HasForeignKey(r => r.VersionId);
        builder.HasOne<Institution>().WithMany().HasForeignKey(r => r.InstitutionId);
    }
}

internal sealed class SopReviewMapping : IEntityTypeConfiguration<SopReview>
{
    public void Configure(EntityTypeBuilder<SopReview> builder) => builder.Property(r => r.Reason).HasMaxLength(Limits.Sentence);
}

internal sealed class SopAcknowledgementMapping : IEntityTypeConfiguration<SopAcknowledgement>
{
    public void Configure(EntityTypeBuilder<SopAcknowledgement> builder)
    {
        builder.HasKey(a => new { a.VersionId, a.PersonId });
        builder.HasOne<SopVersion>().WithMany().HasForeignKey(a => a.VersionId);
        builder.HasIndex(a => a.PersonId);
    }
}
