using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Agreements.Data;

// The record id of these tables is that of an agreement or of a meeting, so no foreign key can stand on it.

internal sealed class FactSourceMapping : IEntityTypeConfiguration<FactSource>
{
    public void Configure(EntityTypeBuilder<FactSource> builder)
    {
        builder.HasOne<Person>().WithMany().HasForeignKey(s => s.AddedById);
        builder.HasOne<Institution>().WithMany().HasForeignKey(s => s.AddedByInstitutionId);
        builder.HasIndex(s => s.RecordId);
        builder.HasIndex(s => s.DocumentId);
    }
}

internal sealed class FieldStatementMapping : IEntityTypeConfiguration<FieldStatement>
{
    public void Configure(EntityTypeBuilder<FieldStatement> builder)
    {
        builder.Property(s => s.Field).HasMaxLength(Limits.Code);
        // A term is two dates and a sentence; a list of parties can be long.
        builder.Property(s => s.Value).HasMaxLength(Limits.LongText);
        builder.Property(s => s.ChosenReason).HasMaxLength(Limits.Sentence);
        builder.HasOne<FactSource>().WithMany().HasForeignKey(s => s.SourceId);
        builder.HasOne<Person>().WithMany().HasForeignKey(s => s.ChosenById);
        builder.HasIndex(s => new { s.RecordId, s.Field });
    }
}

internal sealed class FactQuoteMapping : IEntityTypeConfiguration<FactQuote>
{
    public void Configure(EntityTypeBuilder<FactQuote> builder)
    {
        builder.Property(q => q.Text).HasMaxLength(Limits.LongText);
        builder.Property(q => q.Rule).HasMaxLength(Limits.Name);
        builder.Property(q => q.Confidence).HasPrecision(4, 3);
        builder.HasIndex(q => q.RecordId);
        builder.HasIndex(q => q.FactId);
        builder.HasIndex(q => q.DocumentId);
    }
}

internal sealed class PromiseMapping : IEntityTypeConfiguration<Promise>
{
    public void Configure(EntityTypeBuilder<Promise> builder)
    {
        builder.Property(p => p.Text).HasMaxLength(Limits.Sentence);
        builder.Property(p => p.ClauseLabel).HasMaxLength(Limits.Code);
        builder.HasOne<FactSource>().WithMany().HasForeignKey(p => p.SourceId);
        builder.HasOne<Institution>().WithMany().HasForeignKey(p => p.InstitutionId);
        builder.HasIndex(p => new { p.RecordId, p.Position });
    }
}

internal sealed class AskMapping : IEntityTypeConfiguration<Ask>
{
    public void Configure(EntityTypeBuilder<Ask> builder)
    {
        builder.Property(a => a.Text).HasMaxLength(Limits.Sentence);
        builder.HasOne<FactSource>().WithMany().HasForeignKey(a => a.SourceId);
        builder.HasIndex(a => new { a.RecordId, a.Position });
    }
}

internal sealed class ClaimMapping : IEntityTypeConfiguration<Claim>
{
    public void Configure(EntityTypeBuilder<Claim> builder)
    {
        builder.Property(c => c.Text).HasMaxLength(Limits.Sentence);
        builder.Property(c => c.Findings).HasMaxLength(Limits.Sentence);
        builder.HasOne<FactSource>().WithMany().HasForeignKey(c => c.SourceId);
        builder.HasIndex(c => new { c.RecordId, c.Position });
    }
}
