using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sinergi.Modules.Results.Domain;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;
using Sinergi.Platform.Documents;

namespace Sinergi.Modules.Results.Data;

internal sealed class EvaluationCycleMapping : IEntityTypeConfiguration<EvaluationCycle>
{
    public void Configure(EntityTypeBuilder<EvaluationCycle> builder)
    {
        builder.Property(c => c.ScoreVersion).HasMaxLength(Limits.Code);
        builder.Property(c => c.TeamDecree).HasMaxLength(Limits.Name);
        builder.Property(c => c.MinutesNumber).HasMaxLength(Limits.Name);
        builder.Property(c => c.LetterNumber).HasMaxLength(Limits.Name);
        builder.Property(c => c.LetterTo).HasMaxLength(Limits.Name);
        builder.Property(c => c.FollowUpNote).HasMaxLength(Limits.Sentence);
        builder.Property(c => c.ClosingNote).HasMaxLength(Limits.Sentence);
        builder.HasOne<StoredDocument>().WithMany().HasForeignKey(c => c.SignedMinutesId);
        builder.HasOne<StoredDocument>().WithMany().HasForeignKey(c => c.LetterDocumentId);
        builder.HasMany(c => c.FollowUps).WithOne().HasForeignKey(f => f.EvaluationCycleId);
        builder.HasOne<Institution>().WithMany().HasForeignKey(c => c.EvaluatorId);
        builder.HasMany(c => c.Verdicts).WithOne().HasForeignKey(v => v.EvaluationCycleId);
        builder.HasMany(c => c.Replies).WithOne().HasForeignKey(r => r.EvaluationCycleId);
        builder.HasIndex(c => new { c.RecordId, c.Until });
        builder.HasIndex(c => new { c.Until, c.Id });
        builder.HasIndex(c => c.FixedAt);
    }
}

internal sealed class EvaluationVerdictMapping : IEntityTypeConfiguration<EvaluationVerdict>
{
    public void Configure(EntityTypeBuilder<EvaluationVerdict> builder)
    {
        builder.HasKey(v => new { v.EvaluationCycleId, v.CommitmentId });
        builder.Property(v => v.OwnerName).HasMaxLength(Limits.Name);
        builder.Property(v => v.Reason).HasMaxLength(Limits.Sentence);
        builder.HasIndex(v => v.CommitmentId);
    }
}

internal sealed class PartyReplyMapping : IEntityTypeConfiguration<PartyReply>
{
    public void Configure(EntityTypeBuilder<PartyReply> builder)
    {
        builder.HasKey(r => new { r.EvaluationCycleId, r.PartyId });
        builder.Property(r => r.PartyName).HasMaxLength(Limits.Name);
        builder.Property(r => r.Words).HasMaxLength(Limits.LongText);
        builder.Property(r => r.Answer).HasMaxLength(Limits.LongText);
    }
}

internal sealed class EvaluationFollowUpMapping : IEntityTypeConfiguration<EvaluationFollowUp>
{
    public void Configure(EntityTypeBuilder<EvaluationFollowUp> builder)
    {
        builder.HasKey(f => new { f.EvaluationCycleId, f.CommitmentId });
        builder.HasIndex(f => f.CommitmentId);
    }
}
