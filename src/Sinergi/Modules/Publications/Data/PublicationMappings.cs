using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sinergi.Modules.Publications.Domain;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Publications.Data;

internal sealed class PublicationMapping : IEntityTypeConfiguration<Publication>
{
    /// <summary>Hexadecimal SHA-256.</summary>
    public const int Digest = 64;

    public void Configure(EntityTypeBuilder<Publication> builder)
    {
        builder.Property(p => p.Code).HasMaxLength(Limits.Code);
        builder.Property(p => p.Facts).HasMaxLength(Limits.Json);
        builder.Property(p => p.Basis).HasMaxLength(Digest);
        builder.Property(p => p.Covered).HasMaxLength(Limits.Sentence);
        builder.Property(p => p.Reason).HasMaxLength(Limits.Sentence);
        // Two proposals at once: the second one is told that there is one.
        builder.HasIndex(p => new { p.AgreementId, p.Edition }).IsUnique();
    }
}

internal sealed class PublicationCopyMapping : IEntityTypeConfiguration<PublicationCopy>
{
    public void Configure(EntityTypeBuilder<PublicationCopy> builder)
    {
        builder.HasKey(c => c.PublicationId);
        builder.Property(c => c.Sha256).HasMaxLength(PublicationMapping.Digest);
        builder.Property(c => c.OriginalSha256).HasMaxLength(PublicationMapping.Digest);
        builder.HasOne<Publication>().WithOne().HasForeignKey<PublicationCopy>(c => c.PublicationId);
    }
}

internal sealed class PublicAgreementMapping : IEntityTypeConfiguration<PublicAgreement>
{
    public void Configure(EntityTypeBuilder<PublicAgreement> builder)
    {
        builder.Property(p => p.Code).HasMaxLength(Limits.Code);
        builder.Property(p => p.Facts).HasMaxLength(Limits.Json);
        builder.Property(p => p.Terms).HasMaxLength(Limits.Json);
        builder.Property(p => p.CopySha256).HasMaxLength(PublicationMapping.Digest);
        builder.Property(p => p.OriginalSha256).HasMaxLength(PublicationMapping.Digest);
        builder.HasIndex(p => p.Code).IsUnique();
        builder.HasIndex(p => new { p.SortOn, p.Id });
        builder.HasIndex(p => new { p.PublishedAt, p.Id });
        builder.HasOne<Publication>().WithOne().HasForeignKey<PublicAgreement>(p => p.PublicationId);
        builder.HasOne(p => p.Copy).WithOne().HasForeignKey<PublicCopy>(c => c.Id);
    }
}

internal sealed class PublicWithdrawalMapping : IEntityTypeConfiguration<PublicWithdrawal>
{
    public void Configure(EntityTypeBuilder<PublicWithdrawal> builder)
    {
        builder.Property(w => w.Code).HasMaxLength(Limits.Code);
        builder.HasIndex(w => w.Code).IsUnique();
        builder.HasIndex(w => new { w.WithdrawnAt, w.Id });
    }
}

internal sealed class PublicFigureMapping : IEntityTypeConfiguration<PublicFigure>
{
    public void Configure(EntityTypeBuilder<PublicFigure> builder) => builder.HasKey(f => new { f.Dimension, f.Position });
}
