using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;

namespace Sinergi.Modules.Agreements.Record;

/// <summary>What a complete agreement would state and this one's sources do not.</summary>
internal static class AgreementGaps
{
    public static IEnumerable<string> Of(AgreementView view)
    {
        var agreement = view.Agreement;
        (string Key, bool Missing)[] all =
        [
            ("kind", agreement.Kind == AgreementKind.NotStated),
            ("number", view.Parties.All(p => p.Party.Number is null) && view.UnclaimedNumbers.Count == 0),
            ("number_owner", view.UnclaimedNumbers.Count > 0),
            ("subject", agreement.Subject is null),
            ("signed_on", agreement.SignedOn is null),
            ("place", agreement.Place is null),
            ("parties", view.Parties.Count < 2),
            ("institution", view.Parties.Any(p => p.Institution is null)),
            ("signers", view.Parties.Any(p => p.Party.Signed is null)),
            ("countersigners", view.Countersigning.Any(c => !c.Recognised)),
            ("term", view.Validity == Validity.NotStated),
            ("fields", view.Fields.Count == 0),
            ("promises", view.Facts.Promises.Count == 0),
            ("contacts", view.Contacts == 0),
        ];
        return all.Where(gap => gap.Missing).Select(gap => $"agreements.gap.{gap.Key}");
    }
}
