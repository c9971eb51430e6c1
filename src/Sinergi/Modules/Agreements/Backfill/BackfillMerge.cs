using System.Globalization;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Correct;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Modules.Agreements.Facts;
using Sinergi.Modules.Agreements.Register;

namespace Sinergi.Modules.Agreements.Backfill;

/// <summary>Lays what a row tells over what the register has, and says where the two differ. An empty cell changes nothing, and nothing is taken away.</summary>
internal static class BackfillMerge
{
    /// <summary>The record as the row wants it.</summary>
    public static CorrectInput Over(BackfillRow row, Agreement agreement, Func<string, Guid?> recognise)
    {
        var wanted = CorrectInput.Of(agreement);
        wanted.Kind = row.Kind ?? wanted.Kind;
        wanted.Renewal = row.Renewal ?? wanted.Renewal;
        wanted.Subject = CellText.Over(wanted.Subject, row.Subject);
        wanted.SignedOn = row.SignedOn ?? wanted.SignedOn;
        wanted.DateBasis = CellText.Over(wanted.DateBasis, row.DateBasis);
        wanted.Place = CellText.Over(wanted.Place, row.Place);
        wanted.TermStart = row.TermStart ?? wanted.TermStart;
        wanted.TermEnd = row.TermEnd ?? wanted.TermEnd;
        wanted.TermUnlimited = row.Unlimited ?? wanted.TermUnlimited;
        wanted.TermText = CellText.Over(wanted.TermText, row.TermText);
        var known = wanted.Parties.Zip(agreement.Parties.OrderBy(p => p.Position)).ToList();
        foreach (var (told, party) in Matched(row.Parties, [.. known.Select(k => k.Second)], recognise))
        {
            if (party is null)
            {
                wanted.Parties.Add(Fill(new PartyInput { Side = told.Side ?? wanted.Parties.Count + 1 }, told));
            }
            else
            {
                Fill(known.Single(k => k.Second == party).First, told);
            }
        }

        return wanted;
    }

    public static NewParty Told(BackfillParty party, Guid? institutionId) =>
        new(
            institutionId,
            party.Name,
            party.Side ?? party.Place,
            party.Number,
            party.Representative,
            party.RepresentativeTitle,
            party.Signed,
            null
        );

    public static IEnumerable<BackfillDifference> Between(Agreement before, CorrectInput wanted, RegisterAgreement told)
    {
        var (old, now) = (FieldValues.Of(before), FieldValues.Of(told));
        foreach (var field in old.Keys.Union(now.Keys).Order(StringComparer.Ordinal))
        {
            if (old.GetValueOrDefault(field) != now.GetValueOrDefault(field))
            {
                yield return new BackfillDifference(field, null, old.GetValueOrDefault(field, ""), now.GetValueOrDefault(field, ""));
            }
        }

        if (before.DateBasis != FieldValues.Trimmed(wanted.DateBasis))
        {
            yield return new BackfillDifference(nameof(wanted.DateBasis), null, before.DateBasis ?? "", wanted.DateBasis ?? "");
        }

        if (before.Renewal != wanted.Renewal)
        {
            yield return new BackfillDifference(nameof(wanted.Renewal), null, $"{before.Renewal}", $"{wanted.Renewal}");
        }

        foreach (var (at, party) in wanted.Parties.Index())
        {
            var known = before.Parties.Find(p => p.Id == party.Id);
            foreach (var (field, was, becomes) in OfParty(known, party).Where(f => f.Was != f.Becomes))
            {
                yield return new BackfillDifference($"party.{field}", at + 1, was, becomes);
            }
        }
    }

    /// <summary>Fields of cooperation that the register does not have yet.</summary>
    public static IReadOnlyList<string> NewScopes(BackfillRow row, IReadOnlyList<string> known)
    {
        var keys = known.Select(FactText.Key).ToHashSet(StringComparer.Ordinal);
        return [.. row.Scopes.Where(scope => keys.Add(FactText.Key(scope)))];
    }

    private static IEnumerable<(string Field, string Was, string Becomes)> OfParty(AgreementParty? known, PartyInput party) =>
        [
            ("name", known?.PrintedName ?? "", party.Name ?? ""),
            ("side", known is null ? "" : Number(known.Side), Number(party.Side)),
            ("number", known?.Number ?? "", party.Number ?? ""),
            ("representative", known?.Representative ?? "", party.Representative ?? ""),
            ("representative_title", known?.RepresentativeTitle ?? "", party.RepresentativeTitle ?? ""),
            ("signed", $"{known?.Signed}", $"{party.Signed}"),
        ];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static PartyInput Fill(PartyInput party, BackfillParty told)
    {
        party.Name = CellText.Over(party.Name, told.Name);
        party.Side = told.Side ?? party.Side;
        party.Number = CellText.Over(party.Number, told.Number);
        party.Representative = CellText.Over(party.Representative, told.Representative);
        party.RepresentativeTitle = CellText.Over(party.RepresentativeTitle, told.RepresentativeTitle);
        party.Signed = told.Signed ?? party.Signed;
        return party;
    }

    /// <summary>
    /// Which party of the record each of the row is: the one of its name, else the one that its name is another name of, else the one in its
    /// place, whose name is then corrected. None of them: a party more.
    /// </summary>
    private static IEnumerable<(BackfillParty Told, AgreementParty? Party)> Matched(
        IReadOnlyList<BackfillParty> told,
        IReadOnlyList<AgreementParty> parties,
        Func<string, Guid?> recognise
    )
    {
        var free = parties.ToList();
        var found = new Dictionary<BackfillParty, AgreementParty>(ReferenceEqualityComparer.Instance);
        // Of two parties with one name each row takes the one in its place.
        Take((one, party) => PartyNames.Key(one.Name) == party.FoldedName && parties[Math.Min(one.Place, parties.Count) - 1] == party);
        Take((one, party) => PartyNames.Key(one.Name) == party.FoldedName);
        Take((one, party) => party.InstitutionId is { } id && recognise(one.Name) == id);
        Take((one, party) => one.Place <= parties.Count && parties[one.Place - 1] == party);
        return told.Select(one => (one, found.GetValueOrDefault(one)));

        void Take(Func<BackfillParty, AgreementParty, bool> fits)
        {
            foreach (var one in told.Where(one => !found.ContainsKey(one)))
            {
                if (free.Find(party => fits(one, party)) is { } party)
                {
                    found[one] = party;
                    free.Remove(party);
                }
            }
        }
    }
}
