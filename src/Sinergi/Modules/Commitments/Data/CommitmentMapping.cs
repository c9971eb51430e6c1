using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Data;

internal sealed class CommitmentMapping : IEntityTypeConfiguration<Commitment>
{
    public void Configure(EntityTypeBuilder<Commitment> builder)
    {
        builder.Property(c => c.ClauseLabel).HasMaxLength(Limits.Code);
        builder.Property(c => c.TargetUnit).HasMaxLength(Limits.Code);
        builder.Property(c => c.Beneficiary).HasMaxLength(Limits.Name);
        builder.Property(c => c.Admission).HasMaxLength(Limits.Sentence);
        builder.Ignore(c => c.HasMeasure);
        builder.Ignore(c => c.NeedsWording);
        builder.Ignore(c => c.Open);
        builder.Ignore(c => c.HasTime);
        builder.Property(c => c.DirectedBy).HasMaxLength(Limits.Name);
        builder.Property(c => c.AddendumNumber).HasMaxLength(Limits.Name);
        builder.HasOne<Milestone>().WithMany().HasForeignKey(c => c.MilestoneId);
        builder.HasOne<Milestone>().WithMany().HasForeignKey(c => c.HeldForId);
        builder.HasOne<Commitment>().WithMany().HasForeignKey(c => c.ShareOfId);
        builder.HasIndex(c => new { c.SeriesId, c.PeriodNumber });
        builder.HasOne<Institution>().WithMany().HasForeignKey(c => c.OwnerId);
        builder.HasOne<Post>().WithMany().HasForeignKey(c => c.OwnerPostId);
        builder.HasIndex(c => new { c.RecordId, c.DueOn });
        builder.HasIndex(c => c.PromiseId);
        builder.HasIndex(c => c.ShareOfId);
        builder.HasIndex(c => new { c.SortOn, c.Id });
        // All that a count over a whole office needs, so that it reads the index and no rows.
        builder
            .HasIndex(c => new
            {
                c.OwnerId,
                c.RecordId,
                c.State,
                c.DueOn,
                c.LastDay,
                c.VerifiedEvidence,
                c.HeldFrom,
                c.HeldUntil,
            })
            .HasFilter("share_of_id IS NULL")
            .HasDatabaseName("ix_commitment_census");
        // What is late and what is due soon: the open ones in the order of the list, with what tells the one from the other.
        builder
            .HasIndex(c => new
            {
                c.SortOn,
                c.Id,
                c.LastDay,
            })
            .HasFilter($"state IN ('{nameof(CommitmentState.Planned)}', '{nameof(CommitmentState.UnderWay)}')")
            .HasDatabaseName("ix_commitment_open");
    }
}

internal sealed class HoldMapping : IEntityTypeConfiguration<Hold>
{
    public void Configure(EntityTypeBuilder<Hold> builder)
    {
        builder.Property(h => h.Reason).HasMaxLength(Limits.Sentence);
        builder.Property(h => h.LetterNumber).HasMaxLength(Limits.Name);
        builder.Property(h => h.AnswerNumber).HasMaxLength(Limits.Name);
        builder.Property(h => h.EndNumber).HasMaxLength(Limits.Name);
        builder.Property(h => h.EndReason).HasMaxLength(Limits.Sentence);
        builder.HasOne<Commitment>().WithMany().HasForeignKey(h => h.CommitmentId);
        builder.HasOne<Hold>().WithMany().HasForeignKey(h => h.WithId);
        builder.HasOne<Milestone>().WithMany().HasForeignKey(h => h.MilestoneId);
        // Those that have not ended: few of all.
        builder.HasIndex(h => new { h.EndedAt, h.Until });
    }
}

internal sealed class AddendumSignatureMapping : IEntityTypeConfiguration<AddendumSignature>
{
    public void Configure(EntityTypeBuilder<AddendumSignature> builder)
    {
        builder.HasOne<Commitment>().WithMany().HasForeignKey(s => s.CommitmentId);
        builder.HasOne<Institution>().WithMany().HasForeignKey(s => s.InstitutionId);
    }
}

internal sealed class EvidenceMapping : IEntityTypeConfiguration<Evidence>
{
    public void Configure(EntityTypeBuilder<Evidence> builder)
    {
        builder.Property(e => e.Description).HasMaxLength(Limits.Sentence);
        builder.Property(e => e.Place).HasMaxLength(Limits.Name);
        builder.Property(e => e.Reason).HasMaxLength(Limits.Sentence);
        builder.HasOne<Institution>().WithMany().HasForeignKey(e => e.UploaderInstitutionId);
        builder.HasIndex(e => e.RecordId);
        builder.HasIndex(e => e.ActivityId);
        builder.HasIndex(e => e.SameAsId);
        builder.HasOne<Evidence>().WithMany().HasForeignKey(e => e.SameAsId);
        builder.HasIndex(e => e.SopId);
    }
}

internal sealed class EvidenceUseMapping : IEntityTypeConfiguration<EvidenceUse>
{
    public void Configure(EntityTypeBuilder<EvidenceUse> builder)
    {
        builder.HasKey(u => new { u.EvidenceId, u.CommitmentId });
        builder.HasOne(u => u.Evidence).WithMany(e => e.Uses).HasForeignKey(u => u.EvidenceId);
        builder.HasOne<Commitment>().WithMany().HasForeignKey(u => u.CommitmentId);
    }
}

internal sealed class MilestoneMapping : IEntityTypeConfiguration<Milestone>
{
    public void Configure(EntityTypeBuilder<Milestone> builder)
    {
        builder.Property(m => m.Name).HasMaxLength(Limits.Name);
        builder.HasIndex(m => m.RecordId);
    }
}

internal sealed class FailureCauseMapping : IEntityTypeConfiguration<FailureCause>
{
    public void Configure(EntityTypeBuilder<FailureCause> builder)
    {
        builder.Property(c => c.Words).HasMaxLength(Limits.Sentence);
        builder.HasOne<Commitment>().WithMany().HasForeignKey(c => c.CommitmentId);
        builder.HasOne<Post>().WithMany().HasForeignKey(c => c.StatedByPostId);
        builder.HasOne<Institution>().WithMany().HasForeignKey(c => c.StatedByInstitutionId);
    }
}

internal sealed class RecordPulseMapping : IEntityTypeConfiguration<RecordPulse>
{
    public void Configure(EntityTypeBuilder<RecordPulse> builder) => builder.HasKey(p => p.RecordId);
}

internal sealed class StalenessMapping : IEntityTypeConfiguration<Staleness>
{
    public void Configure(EntityTypeBuilder<Staleness> builder) => builder.HasKey(s => s.Day);
}

internal sealed class IdleWarningMapping : IEntityTypeConfiguration<IdleWarning>
{
    public void Configure(EntityTypeBuilder<IdleWarning> builder) => builder.HasKey(w => w.RecordId);
}

internal sealed class ClaimEvidenceMapping : IEntityTypeConfiguration<ClaimEvidence>
{
    public void Configure(EntityTypeBuilder<ClaimEvidence> builder)
    {
        builder.HasKey(c => new { c.ClaimId, c.EvidenceId });
        builder.HasOne(c => c.Evidence).WithMany().HasForeignKey(c => c.EvidenceId);
        builder.HasIndex(c => c.RecordId);
    }
}
