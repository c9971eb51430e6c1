using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sinergi.Modules.Results.Domain.Indicators;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Results.Data.Indicators;

internal sealed class IndicatorMapping : IEntityTypeConfiguration<Indicator>
{
    public void Configure(EntityTypeBuilder<Indicator> builder)
    {
        builder.HasOne<Institution>().WithMany().HasForeignKey(i => i.OwnerId);
        builder.HasIndex(i => new { i.RecordId, i.DefinedAt });
        builder.HasIndex(i => new { i.DefinedAt, i.Id });
    }
}

internal sealed class IndicatorVersionMapping : IEntityTypeConfiguration<IndicatorVersion>
{
    public void Configure(EntityTypeBuilder<IndicatorVersion> builder)
    {
        builder.Property(v => v.Unit).HasMaxLength(Limits.Code);
        builder.Property(v => v.Definition).HasMaxLength(Limits.Sentence);
        builder.Property(v => v.Categories).HasMaxLength(Limits.Sentence);
        builder.Property(v => v.Reason).HasMaxLength(Limits.Sentence);
        builder.HasOne<Indicator>().WithMany().HasForeignKey(v => v.IndicatorId);
        builder.HasIndex(v => new { v.IndicatorId, v.Number }).IsUnique();
    }
}

internal sealed class IndicatorCommitmentMapping : IEntityTypeConfiguration<IndicatorCommitment>
{
    public void Configure(EntityTypeBuilder<IndicatorCommitment> builder)
    {
        builder.HasKey(c => new { c.IndicatorId, c.CommitmentId });
        builder.HasOne<Indicator>().WithMany().HasForeignKey(c => c.IndicatorId);
        builder.HasIndex(c => c.CommitmentId);
    }
}

internal sealed class IndicatorReporterMapping : IEntityTypeConfiguration<IndicatorReporter>
{
    public void Configure(EntityTypeBuilder<IndicatorReporter> builder)
    {
        builder.HasOne<Indicator>().WithMany().HasForeignKey(r => r.IndicatorId);
        builder.HasOne<Institution>().WithMany().HasForeignKey(r => r.UnitId);
        builder.HasIndex(r => new { r.IndicatorId, r.UnitId });
    }
}

internal sealed class IndicatorBaselineMapping : IEntityTypeConfiguration<IndicatorBaseline>
{
    public void Configure(EntityTypeBuilder<IndicatorBaseline> builder)
    {
        builder.Property(b => b.Words).HasMaxLength(Limits.Sentence);
        builder.Property(b => b.Reason).HasMaxLength(Limits.Sentence);
        builder.HasOne<Indicator>().WithMany().HasForeignKey(b => b.IndicatorId);
    }
}

internal sealed class IndicatorTargetMapping : IEntityTypeConfiguration<IndicatorTarget>
{
    public void Configure(EntityTypeBuilder<IndicatorTarget> builder)
    {
        builder.Property(t => t.Words).HasMaxLength(Limits.Sentence);
        builder.Property(t => t.Reason).HasMaxLength(Limits.Sentence);
        builder.Property(t => t.Addendum).HasMaxLength(Limits.Name);
        builder.HasOne<IndicatorPeriod>().WithMany().HasForeignKey(t => t.PeriodId);
        builder.HasIndex(t => new { t.PeriodId, t.Number }).IsUnique();
        builder.HasIndex(t => t.IndicatorId);
    }
}

internal sealed class IndicatorPeriodMapping : IEntityTypeConfiguration<IndicatorPeriod>
{
    public void Configure(EntityTypeBuilder<IndicatorPeriod> builder)
    {
        builder.HasOne<Indicator>().WithMany().HasForeignKey(p => p.IndicatorId);
        builder.HasOne<IndicatorVersion>().WithMany().HasForeignKey(p => p.VersionId);
        builder.HasIndex(p => new { p.IndicatorId, p.From });
        // The job that asks for reports looks for periods that have ended and were not asked for.
        builder.HasIndex(p => new { p.OpenedAt, p.Until });
    }
}

internal sealed class IndicatorReportMapping : IEntityTypeConfiguration<IndicatorReport>
{
    public void Configure(EntityTypeBuilder<IndicatorReport> builder)
    {
        builder.HasOne<IndicatorPeriod>().WithMany().HasForeignKey(r => r.PeriodId);
        builder.HasOne<Institution>().WithMany().HasForeignKey(r => r.UnitId);
        builder.HasMany(r => r.Offices).WithOne().HasForeignKey(o => o.ReportId);
        builder.Ignore(r => r.Path);
        builder.Ignore(r => r.Judges);
        builder.HasIndex(r => new { r.PeriodId, r.UnitId }).IsUnique();
        builder.HasIndex(r => new { r.IndicatorId, r.UnitId });
        builder.HasIndex(r => new { r.State, r.ReceivedOn });
    }
}

internal sealed class ReportOfficeMapping : IEntityTypeConfiguration<ReportOffice>
{
    public void Configure(EntityTypeBuilder<ReportOffice> builder)
    {
        builder.HasKey(o => new
        {
            o.ReportId,
            o.Role,
            o.InstitutionId,
        });
        builder.HasIndex(o => o.InstitutionId);
    }
}

internal sealed class IndicatorValueMapping : IEntityTypeConfiguration<IndicatorValue>
{
    public void Configure(EntityTypeBuilder<IndicatorValue> builder)
    {
        builder.Property(v => v.Words).HasMaxLength(Limits.Sentence);
        builder.Property(v => v.MismatchReason).HasMaxLength(Limits.Sentence);
        builder.Property(v => v.Comment).HasMaxLength(Limits.Sentence);
        builder.Property(v => v.CorrectionReason).HasMaxLength(Limits.Sentence);
        builder.Property(v => v.ReturnReason).HasMaxLength(Limits.Sentence);
        builder.HasOne<IndicatorReport>().WithMany().HasForeignKey(v => v.ReportId);
        builder.HasMany(v => v.Parts).WithOne().HasForeignKey(p => p.ValueId);
        builder.Ignore(v => v.Figures);
        builder.HasIndex(v => new { v.ReportId, v.Number }).IsUnique();
        builder.HasIndex(v => new { v.IndicatorId, v.State });
    }
}

internal sealed class ReportEvidenceMapping : IEntityTypeConfiguration<ReportEvidence>
{
    public void Configure(EntityTypeBuilder<ReportEvidence> builder)
    {
        builder.HasKey(e => new { e.ReportId, e.EvidenceId });
        builder.Property(e => e.Note).HasMaxLength(Limits.Sentence);
        builder.HasOne<IndicatorReport>().WithMany().HasForeignKey(e => e.ReportId);
        builder.HasIndex(e => e.EvidenceId);
    }
}

internal sealed class ValuePartMapping : IEntityTypeConfiguration<ValuePart>
{
    public void Configure(EntityTypeBuilder<ValuePart> builder)
    {
        builder.HasKey(p => new
        {
            p.ValueId,
            p.Dimension,
            p.Category,
        });
        builder.Property(p => p.Dimension).HasMaxLength(Limits.Code);
        builder.Property(p => p.Category).HasMaxLength(Limits.Code);
    }
}

internal sealed class IndicatorSummaryMapping : IEntityTypeConfiguration<IndicatorSummary>
{
    public void Configure(EntityTypeBuilder<IndicatorSummary> builder)
    {
        builder.HasKey(s => new
        {
            s.PeriodId,
            s.InstitutionId,
            s.Dimension,
            s.Category,
        });
        builder.Property(s => s.Dimension).HasMaxLength(Limits.Code);
        builder.Property(s => s.Category).HasMaxLength(Limits.Code);
        builder.HasOne<IndicatorPeriod>().WithMany().HasForeignKey(s => s.PeriodId);
        builder.Ignore(s => s.Key);
        builder.Ignore(s => s.Tally);
        builder.HasIndex(s => new { s.IndicatorId, s.InstitutionId });
    }
}
