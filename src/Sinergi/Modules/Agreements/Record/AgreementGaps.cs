using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Data.Instruments;
using Sinergi.Modules.Agreements.Domain.Instruments;
using Sinergi.Modules.Agreements.Instruments;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Agreements.Record;

/// <param name="Key">Key of its text.</param>
/// <param name="Doubtful">Something is stated, but does not fit what is asked of such an agreement; otherwise nothing is stated.</param>
/// <param name="Arguments">What the text names; an official stands for the name of the post.</param>
public sealed record Gap(string Key, bool Doubtful, params object[] Arguments);

/// <summary>What a complete agreement would state and this one's sources do not, and what does not fit its instrument. Nothing is refused for it.</summary>
internal static class AgreementGaps
{
    public static IEnumerable<Gap> Of(AgreementView view) => [.. NotStated(view), .. Numbers(view), .. Authority(view), .. Papers(view)];

    /// <summary>Clauses that the text must hold, with whether the record shows them; null: only the text itself can tell.</summary>
    public static IReadOnlyList<(InstrumentClause Clause, bool? Shown)> Clauses(AgreementView view) =>
        [.. (view.Standard?.Instrument?.Clauses ?? []).Select(c => (c, c.ShownBy is { } fact ? IsStated(view, fact) : (bool?)null))];

    private static IEnumerable<Gap> NotStated(AgreementView view)
    {
        var agreement = view.Agreement;
        (string Key, bool Missing)[] all =
        [
            ("kind", agreement.Kind == AgreementKind.NotStated),
            ("number", !IsStated(view, RecordFact.Number)),
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
        foreach (var (key, missing) in all)
        {
            if (missing)
            {
                yield return new Gap($"agreements.gap.{key}", Doubtful: false);
            }
        }

        var without = view.Parties.Where(p => p.Party.Number is null && p.Party.LeftFrom is null).ToList();
        if (without.Count > 0 && without.Count < view.Parties.Count)
        {
            yield return new Gap("agreements.gap.number_each", Doubtful: false, string.Join(", ", without.Select(NameOf)));
        }
    }

    private static IEnumerable<Gap> Papers(AgreementView view) =>
        from paper in view.LapsedPapers
        let party = view.Parties.First(p => p.Institution?.Id == paper.InstitutionId)
        select new Gap("agreements.gap.paper_lapsed", Doubtful: true, paper.Kind, NameOf(party), Show.Day(paper.Since));

    private static IEnumerable<Gap> Numbers(AgreementView view) =>
        from party in view.Parties
        where party.Party.Number is not null && party.NumberPatterns is not null
        from number in NumberForm.Each(party.Party.Number!)
        let patterns = NumberForm.Lines(party.NumberPatterns)
        where !NumberForm.Fits(patterns, number)
        select new Gap("agreements.gap.number_pattern", Doubtful: true, number, NameOf(party), patterns[0]);

    private static IEnumerable<Gap> Authority(AgreementView view)
    {
        if (view.Standard is not { } standard)
        {
            yield break;
        }

        foreach (var row in standard.Answer.Rows.Where(r => r.Warning is not null).DistinctBy(r => r.Warning, StringComparer.Ordinal))
        {
            yield return new Gap("agreements.gap.warning", Doubtful: true, Bilingual.Of(row.Warning!, row.WarningEnglish ?? row.Warning!));
        }

        if (standard.Answer.PowerOfAttorney)
        {
            yield return new Gap("agreements.gap.power_of_attorney", Doubtful: true);
        }

        // Where several of ours signed, the highest of them signed for us.
        var ours = view.Parties.Where(p => p.Institution?.Corrections == true && p.Party.Signed != false).ToList();
        var highest = ours.Max(p => PostTitles.Ours(p.Party.RepresentativeTitle));
        if (highest is { } signed && signed < standard.Answer.Signer)
        {
            var party = ours.First(p => PostTitles.Ours(p.Party.RepresentativeTitle) == signed);
            yield return new Gap(
                "agreements.gap.signer_low",
                Doubtful: true,
                party.Party.RepresentativeTitle!,
                standard.Answer.Signer!.Value
            );
        }
    }

    private static bool IsStated(AgreementView view, RecordFact fact) =>
        fact switch
        {
            RecordFact.Subject => view.Agreement.Subject is not null,
            RecordFact.Number => view.Parties.Any(p => p.Party.Number is not null) || view.UnclaimedNumbers.Count > 0,
            RecordFact.Signing => view.Agreement is { SignedOn: not null, Place: not null },
            RecordFact.Parties => view.Parties.Count > 1,
            RecordFact.Fields => view.Fields.Count > 0,
            RecordFact.Promises => view.Facts.Promises.Count > 0,
            RecordFact.Term => view.Validity != Validity.NotStated,
            RecordFact.Contacts => view.Contacts > 0,
            _ => false,
        };

    private static string NameOf(PartyView party) => party.Institution?.ShortName ?? party.Party.PrintedName;
}
