using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Access.Merging;
using Sinergi.Platform.Data;

namespace Sinergi.Platform.Notifications;

/// <summary>A line in the list of notices of a person who acts for an institution.</summary>
public sealed class Notice
{
    public required Guid Id { get; init; }
    public required Guid PersonId { get; init; }

    /// <summary>For which institution the person was told: whoever acts for another one, or no longer for this one, does not see it.</summary>
    [NamesInstitution]
    public required Guid InstitutionId { get; init; }
    public required Guid RecordId { get; init; }

    [Classified(DataClass.Internal)]
    public required string TextKey { get; init; }

    [Classified(DataClass.Internal)]
    public required string TextArguments { get; init; }

    [Classified(DataClass.Internal)]
    public required string Path { get; init; }

    /// <summary>What one must be allowed to do in order to be told: the line names the record.</summary>
    [Classified(DataClass.Internal)]
    public required string Permission { get; init; }
    public required DateTime At { get; init; }
    public DateTime? ReadAt { get; set; }
}

internal sealed class NoticeMapping : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.Property(n => n.TextKey).HasMaxLength(Limits.Code);
        builder.Property(n => n.Permission).HasMaxLength(Limits.Code);
        builder.Property(n => n.TextArguments).HasMaxLength(Limits.Sentence);
        builder.HasOne<Person>().WithMany().HasForeignKey(n => n.PersonId);
        builder.HasIndex(n => new
        {
            n.PersonId,
            n.InstitutionId,
            n.ReadAt,
        });
    }
}
