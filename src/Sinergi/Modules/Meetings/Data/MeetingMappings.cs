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
        builder.HasIndex(m => new { m.SortOn, m.Id });
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
