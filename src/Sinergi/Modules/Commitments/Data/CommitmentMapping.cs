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
        builder.HasOne<Institution>().WithMany().HasForeignKey(c => c.OwnerId);
        builder.HasOne<Post>().WithMany().HasForeignKey(c => c.OwnerPostId);
        builder.HasIndex(c => new { c.RecordId, c.DueOn });
        builder.HasIndex(c => c.PromiseId);
        builder.HasIndex(c => new { c.DueOn, c.Id });
    }
}

internal sealed class EvidenceMapping : IEntityTypeConfiguration<Evidence>
{
    public void Configure(EntityTypeBuilder<Evidence> builder)
    {
        builder.Property(e => e.Description).HasMaxLength(Limits.Sentence);
        builder.Property(e => e.Place).HasMaxLength(Limits.Name);
        builder.Property(e => e.Reason).HasMaxLength(Limits.Sentence);
        builder.HasOne<Commitment>().WithMany().HasForeignKey(e => e.CommitmentId);
        builder.HasOne<Institution>().WithMany().HasForeignKey(e => e.UploaderInstitutionId);
        builder.HasIndex(e => e.RecordId);
    }
}
