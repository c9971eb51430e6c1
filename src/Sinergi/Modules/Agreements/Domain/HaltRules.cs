using Sinergi.Kernel.Time;

namespace Sinergi.Modules.Agreements.Domain;

/// <summary>Which letter can do what to an agreement.</summary>
public static class HaltRules
{
    /// <summary>What stands against it, as a text key; null when nothing does.</summary>
    public static string? Objection(Agreement agreement, AgreementActKind kind, DateOnly from, Guid? partyId) =>
        agreement.ClosedFrom is not null ? "agreements.halt.closed"
        : agreement.TerminatedFrom is not null ? "agreements.halt.terminated"
        : agreement.AddendumSince is not null ? "agreements.addendum.under_way"
        : kind switch
        {
            AgreementActKind.Suspended when IsSuspended(agreement) => "agreements.halt.suspended_already",
            AgreementActKind.Suspended
            or AgreementActKind.Terminated when agreement.ValidityOn(from, TermLength.None) is Validity.Expired or Validity.Renewed =>
                "agreements.halt.over",
            AgreementActKind.Lifted when !IsSuspended(agreement) => "agreements.halt.not_suspended",
            AgreementActKind.Lifted when from < agreement.SuspendedFrom => "agreements.halt.lifted_before",
            AgreementActKind.PartyLeft => LeavingObjection(agreement, partyId),
            _ => null,
        };

    public static bool IsSuspended(Agreement agreement) => agreement is { SuspendedFrom: not null, SuspensionLiftedFrom: null };

    /// <summary>Puts down what follows from an act that nothing stands against.</summary>
    public static void Apply(Agreement agreement, AgreementActKind kind, DateOnly from, Guid? partyId)
    {
        switch (kind)
        {
            case AgreementActKind.Suspended:
                (agreement.SuspendedFrom, agreement.SuspensionLiftedFrom) = (from, null);
                break;
            case AgreementActKind.Lifted:
                agreement.SuspensionLiftedFrom = from;
                break;
            case AgreementActKind.Terminated:
                agreement.TerminatedFrom = from;
                break;
            default:
                agreement.Parties.Single(p => p.Id == partyId).LeftFrom = from;
                break;
        }
    }

    // What two parties agreed ends when one of them goes.
    private static string? LeavingObjection(Agreement agreement, Guid? partyId) =>
        agreement.Parties.Find(p => p.Id == partyId) is not { } party ? "agreements.halt.party_missing"
        : party.LeftFrom is not null ? "agreements.halt.left_already"
        : agreement.Parties.Where(p => p.LeftFrom is null && p.Id != partyId).Select(p => p.Side).Distinct().Count() < 2
            ? "agreements.halt.last_parties"
        : null;
}
