using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sinergi.Modules.Results.Domain;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Results.Data;

internal sealed class EvaluationCycleMapping : IEntityTypeConfiguration<EvaluationCycle>
{
    public void Configure(EntityTypeBuilder<EvaluationCycle> builder)
    {
        builder.Property(c => c.ScoreVersion).HasMaxLength(Limits.Code);
        builder.HasOne<Institution>().WithMany().HasForeignKey(c => c.EvaluatorId);
        builder.HasMany(c => c.Verdicts).WithOne().HasForeignKey(v => v.EvaluationCycleId);
        builder.HasMany(c => c.Replies).WithOne().HasForeignKey(r => r.EvaluationCycleId);
        builder.HasIndex(c => new { c.RecordId, c.Until });
        builder.HasIndex(c => new { c.Until, c.Id });
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
