using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;
using Sinergi.Platform.Identity;

namespace Sinergi.Modules.Home.Calendar;

/// <summary>
/// A secret address under which a calendar program fetches the tasks of one post. It shows lines without personal data, nothing else; it ends
/// with the post, with the account, or when its owner ends it. Only the hash of its token is kept.
/// </summary>
public sealed class CalendarFeed
{
    public required Guid Id { get; init; }
    public required Guid AccountId { get; init; }
    public required Guid PostId { get; init; }

    [Classified(DataClass.Secret)]
    public required string TokenHash { get; init; }
    public required DateTime CreatedAt { get; init; }
    public DateTime? EndedAt { get; set; }
}

internal sealed class CalendarFeedMapping : IEntityTypeConfiguration<CalendarFeed>
{
    public void Configure(EntityTypeBuilder<CalendarFeed> builder)
    {
        builder.Property(f => f.TokenHash).HasMaxLength(64);
        builder.HasIndex(f => f.TokenHash).IsUnique();
        builder.HasOne<Account>().WithMany().HasForeignKey(f => f.AccountId);
        builder.HasOne<Post>().WithMany().HasForeignKey(f => f.PostId);
    }
}
