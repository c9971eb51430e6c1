using Sinergi.Platform.Data;

namespace Sinergi.Modules.Agreements.Domain;

/// <summary>How near its end the keeper of an agreement was last reminded of it; one row for each agreement, begun anew when its end changes.</summary>
[ScopedBy(nameof(AgreementId))]
public sealed class EndingReminder
{
    public required Guid AgreementId { get; init; }

    /// <summary>The end that it was about.</summary>
    [Classified(DataClass.Internal)]
    public DateOnly End { get; set; }

    /// <summary>The day of the instrument's list, counted back from the end, that was told last.</summary>
    [Classified(DataClass.Internal)]
    public int DaysBefore { get; set; }
    public DateTime ToldAt { get; set; }

    /// <summary>Nobody has to decide any more what comes after that end.</summary>
    public bool IsSettledBy(Agreement agreement) =>
        agreement.RenewedFrom is not null
        || agreement.TerminatedFrom is not null
        || agreement.ClosedFrom is not null
        || agreement.TermUnlimited
        || agreement.TermEnd != End;
}
