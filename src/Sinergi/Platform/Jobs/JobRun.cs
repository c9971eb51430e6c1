using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sinergi.Platform.Data;

namespace Sinergi.Platform.Jobs;

/// <summary>One run of a job that did something or failed; runs without work only move <see cref="JobState.LastRunAt"/>.</summary>
public sealed class JobRun
{
    public required Guid Id { get; init; }

    [Classified(DataClass.Internal)]
    public required string Code { get; init; }
    public required DateTime StartedAt { get; init; }
    public required DateTime EndedAt { get; init; }
    public required bool Failed { get; init; }

    [Classified(DataClass.Internal)]
    public string? Detail { get; init; }
}

/// <summary>How a job stands: when it last ran, and how often it has failed in a row.</summary>
public sealed class JobState
{
    [Classified(DataClass.Internal)]
    public required string Code { get; init; }
    public DateTime? LastRunAt { get; set; }
    public int FailuresInARow { get; set; }
}

internal sealed class JobRunMapping : IEntityTypeConfiguration<JobRun>
{
    public void Configure(EntityTypeBuilder<JobRun> builder)
    {
        builder.Property(r => r.Code).HasMaxLength(Limits.Code);
        builder.Property(r => r.Detail).HasMaxLength(Limits.Sentence);
        builder.HasIndex(r => new { r.Code, r.StartedAt });
    }
}

internal sealed class JobStateMapping : IEntityTypeConfiguration<JobState>
{
    public void Configure(EntityTypeBuilder<JobState> builder)
    {
        builder.HasKey(s => s.Code);
        builder.Property(s => s.Code).HasMaxLength(Limits.Code);
    }
}
