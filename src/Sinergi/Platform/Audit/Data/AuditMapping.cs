using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sinergi.Platform.Data;

namespace Sinergi.Platform.Audit.Data;

internal sealed class ProcessMapping : IEntityTypeConfiguration<Process>
{
    public void Configure(EntityTypeBuilder<Process> builder)
    {
        builder.HasKey(p => p.Sequence);
        builder.Property(p => p.Sequence).ValueGeneratedNever();
        builder.HasIndex(p => p.Id).IsUnique();
        builder.HasIndex(p => p.At);
        builder.HasIndex(p => p.PersonId);
        builder.Property(p => p.Kind).HasMaxLength(Limits.Code);
        builder.Property(p => p.Reason).HasMaxLength(Limits.Sentence);
        builder.Property(p => p.Hash).HasMaxLength(64);
        builder.Property(p => p.PreviousHash).HasMaxLength(64);
        builder.HasMany(p => p.Events).WithOne().HasForeignKey(e => e.Sequence);
    }
}

internal sealed class RecordedEventMapping : IEntityTypeConfiguration<RecordedEvent>
{
    public void Configure(EntityTypeBuilder<RecordedEvent> builder)
    {
        builder.HasKey(e => new { e.Sequence, e.Position });
        builder.Property(e => e.Type).HasMaxLength(Limits.Code);
        builder.Property(e => e.Payload).HasMaxLength(Limits.Json);
    }
}

internal sealed class ProcessRecordMapping : IEntityTypeConfiguration<ProcessRecord>
{
    public void Configure(EntityTypeBuilder<ProcessRecord> builder)
    {
        builder.HasKey(r => new { r.RecordId, r.Sequence });
        builder.HasOne<Process>().WithMany().HasForeignKey(r => r.Sequence);
    }
}

internal sealed class AuditHeadMapping : IEntityTypeConfiguration<AuditHead>
{
    public void Configure(EntityTypeBuilder<AuditHead> builder)
    {
        builder.Property(h => h.Id).ValueGeneratedNever();
        builder.Property(h => h.LastHash).HasMaxLength(64);
        builder.HasData(new AuditHead { LastSequence = 0, LastHash = Convert.ToHexStringLower(ProcessHash.Chain.Genesis) });
    }
}

internal sealed class UsedKeyMapping : IEntityTypeConfiguration<UsedKey>
{
    public void Configure(EntityTypeBuilder<UsedKey> builder)
    {
        builder.HasKey(k => new { k.Key, k.ActorId });
        builder.Property(k => k.Kind).HasMaxLength(Limits.Code);
        builder.Property(k => k.Answer).HasMaxLength(Limits.LongText);
        builder.HasIndex(k => k.At);
    }
}

internal sealed class PersonalReadMapping : IEntityTypeConfiguration<PersonalRead>
{
    public void Configure(EntityTypeBuilder<PersonalRead> builder)
    {
        builder.Property(r => r.Journey).HasMaxLength(Limits.Code);
        builder.Property(r => r.Basis).HasMaxLength(Limits.Code);
        builder.HasMany(r => r.Subjects).WithOne().HasForeignKey(s => s.PersonalReadId);
    }
}

internal sealed class PersonalReadSubjectMapping : IEntityTypeConfiguration<PersonalReadSubject>
{
    public void Configure(EntityTypeBuilder<PersonalReadSubject> builder)
    {
        builder.HasKey(s => new { s.PersonalReadId, s.SubjectId });
        builder.HasIndex(s => s.SubjectId);
    }
}
