using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Modules.Commitments.Domain.Activities;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;
using Sinergi.Platform.Documents;

namespace Sinergi.Modules.Commitments.Data.Activities;

internal sealed class ActivityKindMapping : IEntityTypeConfiguration<ActivityKind>
{
    public void Configure(EntityTypeBuilder<ActivityKind> builder)
    {
        builder.Property(k => k.Code).HasMaxLength(Limits.Code);
        builder.Property(k => k.Name).HasMaxLength(Limits.Name);
        builder.Property(k => k.NameEnglish).HasMaxLength(Limits.Name);
        builder.HasIndex(k => k.Code).IsUnique();
    }
}

internal sealed class ActivityMapping : IEntityTypeConfiguration<Activity>
{
    public void Configure(EntityTypeBuilder<Activity> builder)
    {
        builder.Property(a => a.Place).HasMaxLength(Limits.Name);
        builder.Property(a => a.CancelReason).HasMaxLength(Limits.Sentence);
        builder.Property(a => a.DoneBy).HasMaxLength(Limits.Name);
        builder.Property(a => a.Account).HasMaxLength(Limits.LongText);
        builder.Ignore(a => a.ExpectedPeople);
        builder.Ignore(a => a.PresentPeople);
        builder.HasOne<ActivityKind>().WithMany().HasForeignKey(a => a.KindId);
        builder.HasOne<Institution>().WithMany().HasForeignKey(a => a.PlaceInstitutionId);
        builder.HasOne<Institution>().WithMany().HasForeignKey(a => a.PlannerInstitutionId);
        builder.HasOne<Institution>().WithMany().HasForeignKey(a => a.CostBearerId);
        builder.HasMany(a => a.Hosts).WithOne().HasForeignKey(h => h.ActivityId);
        builder.HasMany(a => a.Delegations).WithOne().HasForeignKey(d => d.ActivityId);
        builder.HasMany(a => a.Commitments).WithOne().HasForeignKey(c => c.ActivityId);
        builder.HasMany(a => a.Moves).WithOne().HasForeignKey(m => m.ActivityId);
        builder.HasMany(a => a.Documents).WithOne().HasForeignKey(d => d.ActivityId);
        builder.HasMany<Evidence>().WithOne().HasForeignKey(e => e.ActivityId);
        builder.HasIndex(a => new { a.RecordId, a.PlannedOn });
        builder.HasIndex(a => new { a.PlannedOn, a.Id });
    }
}

internal sealed class ActivityHostMapping : IEntityTypeConfiguration<ActivityHost>
{
    public void Configure(EntityTypeBuilder<ActivityHost> builder)
    {
        builder.HasKey(h => new { h.ActivityId, h.InstitutionId });
        builder.HasOne<Institution>().WithMany().HasForeignKey(h => h.InstitutionId);
    }
}

internal sealed class DelegationMapping : IEntityTypeConfiguration<Delegation>
{
    public void Configure(EntityTypeBuilder<Delegation> builder)
    {
        builder.HasKey(d => new { d.ActivityId, d.InstitutionId });
        builder.HasOne<Institution>().WithMany().HasForeignKey(d => d.InstitutionId);
    }
}

internal sealed class ActivityCommitmentMapping : IEntityTypeConfiguration<ActivityCommitment>
{
    public void Configure(EntityTypeBuilder<ActivityCommitment> builder)
    {
        builder.HasKey(c => new { c.ActivityId, c.CommitmentId });
        builder.HasOne<Commitment>().WithMany().HasForeignKey(c => c.CommitmentId);
    }
}

internal sealed class ActivityMoveMapping : IEntityTypeConfiguration<ActivityMove>
{
    public void Configure(EntityTypeBuilder<ActivityMove> builder) => builder.Property(m => m.Reason).HasMaxLength(Limits.Sentence);
}

internal sealed class ActivityDocumentMapping : IEntityTypeConfiguration<ActivityDocument>
{
    public void Configure(EntityTypeBuilder<ActivityDocument> builder)
    {
        builder.HasKey(d => new { d.ActivityId, d.DocumentId });
        builder.HasOne<StoredDocument>().WithMany().HasForeignKey(d => d.DocumentId);
    }
}

internal sealed class AttendeeMapping : IEntityTypeConfiguration<Attendee>
{
    public void Configure(EntityTypeBuilder<Attendee> builder)
    {
        builder.Property(a => a.Name).HasMaxLength(Limits.Name);
        builder.Property(a => a.Institution).HasMaxLength(Limits.Name);
        builder.Property(a => a.Role).HasMaxLength(Limits.Name);
        builder.Property(a => a.StrikeReason).HasMaxLength(Limits.Sentence);
        builder.HasOne<Activity>().WithMany().HasForeignKey(a => a.ActivityId);
        builder.HasIndex(a => a.SubjectId);
    }
}

internal sealed class AttendanceDoorMapping : IEntityTypeConfiguration<AttendanceDoor>
{
    public void Configure(EntityTypeBuilder<AttendanceDoor> builder)
    {
        builder.HasKey(d => d.ActivityId);
        builder.Property(d => d.Place).HasMaxLength(Limits.Name);
        builder.HasOne<Activity>().WithOne().HasForeignKey<AttendanceDoor>(d => d.ActivityId);
    }
}

internal sealed class AttendanceDeviceMapping : IEntityTypeConfiguration<AttendanceDevice>
{
    public void Configure(EntityTypeBuilder<AttendanceDevice> builder)
    {
        builder.HasKey(d => new { d.ActivityId, d.Device });
        builder.Property(d => d.Device).HasMaxLength(64);
        builder.HasOne<Activity>().WithMany().HasForeignKey(d => d.ActivityId);
    }
}
