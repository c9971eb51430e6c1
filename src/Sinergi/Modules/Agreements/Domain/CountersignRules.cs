using Sinergi.Kernel.Time;

namespace Sinergi.Modules.Agreements.Domain;

/// <summary>When a unit can countersign, and from when it is bound by it.</summary>
public static class CountersignRules
{
    /// <summary>What stands against it, as a text key; null when nothing does. Of what no source states nothing can stand against it.</summary>
    public static string? Objection(Agreement agreement, DateOnly signedOn) =>
        signedOn < agreement.SignedOn
            ? "agreements.countersign.before"
            : agreement.ValidityOn(signedOn, TermLength.None) switch
            {
                Validity.Terminated => "agreements.countersign.terminated",
                Validity.Suspended => "agreements.countersign.suspended",
                Validity.Closed => "agreements.halt.closed",
                Validity.Expired or Validity.Renewed => "agreements.countersign.over",
                _ => null,
            };

    /// <summary>Nobody is invited to what a letter has ended, what has run out, was renewed or is closed.</summary>
    public static bool IsOver(Agreement agreement, DateOnly day) => IsOver(agreement.ValidityOn(day, TermLength.None));

    /// <summary>A renewal is over for the units too: they sign the new text, or are not bound by it.</summary>
    public static bool IsOver(Validity validity) =>
        validity is Validity.Terminated or Validity.Expired or Validity.Renewed or Validity.Closed;

    /// <summary>Not before its own signature, and not before the agreement itself.</summary>
    public static DateOnly BoundFrom(Agreement agreement, DateOnly signedOn) =>
        agreement.TermStart > signedOn ? agreement.TermStart.Value : signedOn;
}
