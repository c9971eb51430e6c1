using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sinergi.Modules.Agreements.Domain.Instruments;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Agreements.Data.Instruments;

internal sealed class InstrumentMapping : IEntityTypeConfiguration<Instrument>
{
    /// <summary>States are stored by their names, here as everywhere.</summary>
    private static readonly JsonSerializerOptions Names = new() { Converters = { new JsonStringEnumConverter() } };

    public void Configure(EntityTypeBuilder<Instrument> builder)
    {
        Edition(builder);
        builder.Property(i => i.Name).HasMaxLength(Limits.Name);
        builder.Property(i => i.NameEnglish).HasMaxLength(Limits.Name);
        AsList(builder.Property(i => i.Steps), Limits.DefaultText);
        AsList(builder.Property(i => i.HangsOn), Limits.Sentence);
        AsList(builder.Property(i => i.ReminderDays), Limits.DefaultText);
        AsList(builder.Property(i => i.Clauses), Limits.LongText);
        AsList(builder.Property(i => i.Papers), Limits.LongText);
    }

    /// <summary>What all kinds of editions have in common.</summary>
    public static void Edition<T>(EntityTypeBuilder<T> builder)
        where T : Edition
    {
        builder.Property(e => e.Code).HasMaxLength(Limits.Code);
        builder.HasIndex(e => new { e.Code, e.Number }).IsUnique();
    }

    // An edition is read and written as a whole, and never changed: its lists stand in its row.
    private static void AsList<T>(PropertyBuilder<IReadOnlyList<T>> property, int length) =>
        property
            .HasConversion(
                list => JsonSerializer.Serialize(list, Names),
                text => JsonSerializer.Deserialize<List<T>>(text, Names)!,
                new ValueComparer<IReadOnlyList<T>>(
                    (one, other) => one!.SequenceEqual(other!),
                    list => list.Aggregate(0, (hash, item) => HashCode.Combine(hash, item)),
                    list => list
                )
            )
            .HasMaxLength(length);
}

internal sealed class SigningRuleMapping : IEntityTypeConfiguration<SigningRule>
{
    public void Configure(EntityTypeBuilder<SigningRule> builder)
    {
        InstrumentMapping.Edition(builder);
        builder.Property(r => r.Instrument).HasMaxLength(Limits.Code);
        builder.Property(r => r.Annexes).HasMaxLength(Limits.Sentence);
        builder.Property(r => r.AnnexesEnglish).HasMaxLength(Limits.Sentence);
        builder.Property(r => r.Reason).HasMaxLength(Limits.Sentence);
        builder.Property(r => r.ReasonEnglish).HasMaxLength(Limits.Sentence);
        builder.Property(r => r.Warning).HasMaxLength(Limits.Sentence);
        builder.Property(r => r.WarningEnglish).HasMaxLength(Limits.Sentence);
    }
}

internal sealed class NumberPatternMapping : IEntityTypeConfiguration<NumberPattern>
{
    public void Configure(EntityTypeBuilder<NumberPattern> builder)
    {
        builder.Property(p => p.Patterns).HasMaxLength(Limits.Sentence);
        builder.HasOne<Institution>().WithMany().HasForeignKey(p => p.InstitutionId);
        builder.HasIndex(p => new { p.InstitutionId, p.From });
    }
}
