using Sinergi.Modules.Agreements.Data.Instruments;
using Sinergi.Modules.Agreements.Domain.Instruments;
using Sinergi.Platform.Access.Directory;

namespace Sinergi.Modules.Agreements.Record;

/// <summary>What the instrument and the authority table of the day of signature ask of an agreement. It was made elsewhere: nothing is refused.</summary>
/// <param name="Instrument">Null when the kind is not stated, or no instrument of that kind held on the day.</param>
public sealed record RecordStandard(Instrument? Instrument, SigningCase Case, SigningAnswer Answer)
{
    public static RecordStandard Of(AgreementView view, IReadOnlyList<Instrument> instruments, IReadOnlyList<SigningRule> rules)
    {
        var kind = view.Agreement.Kind;
        var instrument = instruments.FirstOrDefault(i => i.CountsAs == kind);
        var given = CaseOf(view, instrument);
        return new RecordStandard(instrument, given, SigningAuthority.Answer(rules, given));
    }

    private static SigningCase CaseOf(AgreementView view, Instrument? instrument)
    {
        var ours = view.Parties.Where(p => p.Institution?.Corrections == true).Select(p => OfficeLevels.Of(p.Institution!.Kind)).ToList();
        var partners = view.Parties.Where(p => p.Institution is { Internal: false }).ToList();
        return new SigningCase(instrument?.Code)
        {
            // A Kanwil that signs with its units makes an agreement of the Kanwil.
            Level = ours.Count == 0 ? null : ours.Max(),
            Partners = [.. partners.Select(p => p.Institution!.Partner).OfType<PartnerKind>().Distinct()],
            PartnerSigners =
            [
                .. partners.Select(p => PostTitles.Theirs(p.Party.RepresentativeTitle)).OfType<PartnerSignatory>().Distinct(),
            ],
            Months = MonthsOf(view.Agreement.TermStart, view.Agreement.TermEnd),
            Unlimited = view.Agreement.TermUnlimited,
            PersonalData = view.Grants.Count > 0 ? true : null,
            BindsUnits = view.Countersigning.Count > 0,
        };
    }

    /// <summary>Both days belong to the term; a begun month counts.</summary>
    private static int? MonthsOf(DateOnly? start, DateOnly? end)
    {
        if (start is not { } from || end is not { } until || until < from)
        {
            return null;
        }

        var after = until.AddDays(1);
        var months = ((after.Year - from.Year) * 12) + after.Month - from.Month;
        return from.AddMonths(months) < after ? months + 1 : months;
    }
}
