using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sinergi.Platform.Data;

namespace Sinergi.Platform.Notifications.Mail;

/// <summary>An e-mail that waits to be sent, was sent, or could not be.</summary>
public sealed class OutboxMessage
{
    public required Guid Id { get; init; }

    [Classified(DataClass.Personal)]
    public required string Recipient { get; init; }

    [Classified(DataClass.Internal)]
    public required string Subject { get; init; }

    /// <summary>Text of the message; emptied once it is sent, because it may carry a link that opens something.</summary>
    [Classified(DataClass.Secret)]
    public required string Body { get; set; }

    public required OutboxState State { get; set; }
    public required DateTime CreatedAt { get; init; }
    public required DateTime NextTryAt { get; set; }
    public int Tries { get; set; }
    public DateTime? SentAt { get; set; }

    /// <summary>Who is sending it until when; a killed sender's claim lapses.</summary>
    public DateTime? ClaimedUntil { get; set; }

    /// <summary>What the mail server said, without addresses.</summary>
    [Classified(DataClass.Internal)]
    public string? LastError { get; set; }
}

public enum OutboxState
{
    Waiting,
    Sent,

    /// <summary>Given up after the last try; an administrator may send it again.</summary>
    Dead,
}

internal sealed class OutboxMessageMapping : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.Property(m => m.Body).HasMaxLength(Limits.LongText);
        builder.HasIndex(m => new { m.State, m.NextTryAt });
    }
}
