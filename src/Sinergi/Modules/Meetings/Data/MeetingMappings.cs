using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sinergi.Modules.Meetings.Domain;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Meetings.Data;

internal sealed class MeetingMapping : IEntityTypeConfiguration<Meeting>
{
    public void Configure(EntityTypeBuilder<Meeting> builder)
    {
        builder.Property(m => m.Topic).HasMaxLength(Limits.Sentence);
        builder.HasMany(m => m.Participants).WithOne().HasForeignKey(p => p.MeetingId);
        builder.HasOne<Institution>().WithMany().HasForeignKey(m => m.RegisteredById);
        builder.HasOne<Meeting>().WithMany().HasForeignKey(m => m.ReturnOfId);
        builder.HasIndex(m => new { m.SortOn, m.Id });
    }
}

internal sealed class MeetingDelegateMapping : IEntityTypeConfiguration<MeetingDelegate>
{
    public void Configure(EntityTypeBuilder<MeetingDelegate> builder)
    {
        builder.HasOne<Meeting>().WithMany().HasForeignKey(d => d.MeetingId);
        builder.HasOne<MeetingParticipant>().WithMany().HasForeignKey(d => d.ParticipantId);
    }
}

internal sealed class AgendaPointMapping : IEntityTypeConfiguration<AgendaPoint>
{
    public void Configure(EntityTypeBuilder<AgendaPoint> builder)
    {
        builder.Property(p => p.Text).HasMaxLength(Limits.Sentence);
        builder.Property(p => p.Outcome).HasMaxLength(Limits.Sentence);
        builder.HasOne<Meeting>().WithMany().HasForeignKey(p => p.MeetingId);
    }
}

internal sealed class MeetingMinutesMapping : IEntityTypeConfiguration<MeetingMinutes>
{
    public void Configure(EntityTypeBuilder<MeetingMinutes> builder)
    {
        builder.Property(m => m.Text).HasMaxLength(Limits.LongText);
        builder.HasOne<Meeting>().WithMany().HasForeignKey(m => m.MeetingId);
        builder.HasOne<Institution>().WithMany().HasForeignKey(m => m.WrittenById);
        // Of two who write the next version at once, the second finds the first one's.
        builder.HasIndex(m => new { m.MeetingId, m.Number }).IsUnique();
    }
}

internal sealed class MinutesAnswerMapping : IEntityTypeConfiguration<MinutesAnswer>
{
    public void Configure(EntityTypeBuilder<MinutesAnswer> builder)
    {
        builder.Property(a => a.Objection).HasMaxLength(Limits.Sentence);
        builder.HasOne<Meeting>().WithMany().HasForeignKey(a => a.MeetingId);
        builder.HasOne<MeetingMinutes>().WithMany().HasForeignKey(a => a.MinutesId);
        builder.HasOne<Institution>().WithMany().HasForeignKey(a => a.InstitutionId);
        builder.HasIndex(a => new { a.MinutesId, a.Side }).IsUnique();
    }
}

internal sealed class MeetingParticipantMapping : IEntityTypeConfiguration<MeetingParticipant>
{
    public void Configure(EntityTypeBuilder<MeetingParticipant> builder)
    {
        builder.Property(p => p.FoldedName).HasMaxLength(Limits.Name);
        builder.HasOne<Institution>().WithMany().HasForeignKey(p => p.InstitutionId);
        builder.HasIndex(p => p.FoldedName);
    }
}
