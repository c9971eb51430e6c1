using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Data;

internal sealed class EvidenceCopyMapping : IEntityTypeConfiguration<EvidenceCopy>
{
    public void Configure(EntityTypeBuilder<EvidenceCopy> builder)
    {
        builder.Property(c => c.Covered).HasMaxLength(Limits.Sentence);
        builder.Property(c => c.Caption).HasMaxLength(Limits.DefaultText);
        builder.Property(c => c.Reason).HasMaxLength(Limits.Sentence);
        builder.HasOne<Evidence>().WithMany().HasForeignKey(c => c.EvidenceId);
    }
}

internal sealed class PublishedCopyMapping : IEntityTypeConfiguration<PublishedCopy>
{
    public void Configure(EntityTypeBuilder<PublishedCopy> builder)
    {
        builder.Property(c => c.Caption).HasMaxLength(Limits.DefaultText);
        builder.Property(c => c.About).HasMaxLength(Limits.Sentence);
        builder.Property(c => c.OriginalSha256).HasMaxLength(Limits.Code + Limits.Code);
        builder.HasOne<EvidenceCopy>().WithOne().HasForeignKey<PublishedCopy>(c => c.Id);
        builder.HasMany(c => c.Pages).WithOne().HasForeignKey(p => p.CopyId);
    }
}

internal sealed class PublishedPageMapping : IEntityTypeConfiguration<PublishedPage>
{
    public void Configure(EntityTypeBuilder<PublishedPage> builder) => builder.HasKey(p => new { p.CopyId, p.Number });
}
