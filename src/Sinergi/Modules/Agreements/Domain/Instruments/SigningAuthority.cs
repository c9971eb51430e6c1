namespace Sinergi.Modules.Agreements.Domain.Instruments;

/// <summary>Why nobody can say who signs without a decision.</summary>
public enum DecisionReason
{
    /// <summary>No row settles it.</summary>
    NoRow,

    /// <summary>A row that applies asks for a decision.</summary>
    RowAsks,

    /// <summary>Two rows for the very same case name different officials.</summary>
    Contradiction,

    /// <summary>A row that would ask for more applies or does not, depending on what is not known.</summary>
    FactMissing,

    /// <summary>It is not known what is changed, renewed or ended.</summary>
    ChangedMissing,
}

/// <summary>What the decision table says of one case.</summary>
/// <param name="Rows">All rows that apply, in their order.</param>
/// <param name="Open">Rows that may apply: it depends on what is not known.</param>
/// <param name="Signer">The strictest of what the rows name; while <paramref name="Why"/> holds anything, it is "at least".</param>
/// <param name="Why">Empty when the table settles the case.</param>
public sealed record SigningAnswer(
    IReadOnlyList<SigningRule> Rows,
    IReadOnlyList<SigningRule> Open,
    Signatory? Signer,
    IReadOnlyList<DecisionReason> Why
)
{
    public bool NeedsDecision => Why.Count > 0;
    public bool PowerOfAttorney => Rows.Any(r => r.PowerOfAttorney);
    public bool Parliament => Rows.Any(r => r.Parliament);

    /// <summary>The strictest approval that is asked for; null when none is, or when the signer ranks as high.</summary>
    public Signatory? HigherApproval => Rows.Max(r => r.HigherApproval) is { } highest && !(highest <= Signer) ? highest : null;
}

/// <summary>
/// The decision table: all rows that fit a case add up to the strictest signer and the union of what they ask for. Where no row settles the
/// signer, rows contradict each other, or a fact is missing on which more depends, the answer is "perlu keputusan", never a silent yes.
/// </summary>
public static class SigningAuthority
{
    private enum Fit
    {
        No,
        Unknown,
        Yes,
    }

    public static SigningAnswer Answer(IReadOnlyCollection<SigningRule> rules, SigningCase given)
    {
        var fits = rules.OrderBy(r => r.Order).ThenBy(r => r.Code, StringComparer.Ordinal).ToLookup(r => Fits(r, given));
        List<SigningRule> rows = [.. fits[Fit.Yes]];
        List<SigningRule> open = [.. fits[Fit.Unknown]];
        List<DecisionReason> why = [];
        if (rows.Exists(r => r.Signer is Signatory.SameRank))
        {
            if (given.Changes is null || given.Changes == given.Instrument)
            {
                why.Add(DecisionReason.ChangedMissing);
            }
            else
            {
                // What holds for the instrument itself holds for whatever changes it.
                var changed = Answer(rules, given with { Instrument = given.Changes, Changes = null });
                rows = [.. rows.Union(changed.Rows)];
                open = [.. open.Union(changed.Open).Except(rows)];
                why.AddRange(changed.Why);
            }
        }

        var signer = rows.Max(Named);
        Add(signer is null, DecisionReason.NoRow);
        Add(rows.Exists(r => r.AsksDecision), DecisionReason.RowAsks);
        Add(Contradict(rows), DecisionReason.Contradiction);
        Add(
            open.Exists(r => r.AsksDecision || r.Signer is Signatory.SameRank || Named(r) > (signer ?? Signatory.ContactPerson)),
            DecisionReason.FactMissing
        );
        return new SigningAnswer(rows, open, signer, [.. why.Distinct().Order()]);

        void Add(bool holds, DecisionReason reason)
        {
            if (holds)
            {
                why.Add(reason);
            }
        }
    }

    private static Signatory? Named(SigningRule rule) => rule.Signer is Signatory.SameRank ? null : rule.Signer;

    private static bool Contradict(IEnumerable<SigningRule> rows) =>
        rows.Where(r => r.Signer is not null)
            .GroupBy(r =>
                (
                    (r.Instrument, r.Level, r.Partner, r.PartnerSigner, r.MoreThanMonths, r.AtMostMonths),
                    (r.Budget, r.Assets, r.People, r.PersonalData, r.BindsUnits)
                )
            )
            .Any(same => same.Select(r => r.Signer).Distinct().Count() > 1);

    private static Fit Fits(SigningRule rule, SigningCase given) =>
        new[]
        {
            rule.Instrument is null ? Fit.Yes : Of(given.Instrument is null ? null : given.Instrument == rule.Instrument),
            rule.Level is null ? Fit.Yes : Of(given.Level is null ? null : given.Level == rule.Level),
            rule.Partner is { } partner ? Of(given.Partners.Count == 0 ? null : given.Partners.Contains(partner)) : Fit.Yes,
            rule.PartnerSigner is { } signer ? Of(given.PartnerSigners.Count == 0 ? null : given.PartnerSigners.Contains(signer)) : Fit.Yes,
            rule.MoreThanMonths is { } more
                ? Of(
                    given.Unlimited ? true
                    : given.Months > more ? true
                    : given.Months is null ? null
                    : false
                )
                : Fit.Yes,
            rule.AtMostMonths is { } most
                ? Of(
                    given.Unlimited ? false
                    : given.Months is null ? null
                    : given.Months <= most
                )
                : Fit.Yes,
            Of(rule.Budget, given.Budget),
            Of(rule.Assets, given.Assets),
            Of(rule.People, given.People),
            Of(rule.PersonalData, given.PersonalData),
            Of(rule.BindsUnits, given.BindsUnits),
        }.Min();

    private static Fit Of(bool? asked, bool? given) => asked is null ? Fit.Yes : Of(given is null ? null : given == asked);

    private static Fit Of(bool? fits) =>
        fits switch
        {
            true => Fit.Yes,
            false => Fit.No,
            null => Fit.Unknown,
        };
}
