using System.Globalization;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Meetings.Contracts;
using Sinergi.Modules.Reading.Domain;
using Sinergi.Reading.Evaluate;
using FactKind = Sinergi.Modules.Reading.Domain.FactKind;

namespace Sinergi.Modules.Reading.Feedback;

/// <summary>A record as it was reviewed.</summary>
public sealed record ReviewedRecord(RecordKind Kind, IReadOnlyList<Fact> Facts);

/// <summary>
/// Turns what people decided on a reading into a label of its text, so that the reader can be measured and taught with it. What nobody is asked
/// about in a review (kind of document, event, figures, contacts) stays as it was read and is not among what was checked.
/// </summary>
public static class ReviewLabel
{
    private static readonly string[] Checked =
    [
        "instrument",
        "date",
        "place",
        "subject",
        "numbers",
        "parties",
        "signatories",
        "representatives",
        "groups",
        "scopes",
        "commitments",
        "asks",
        "validity-start",
        "validity-end",
        "validity-duration",
    ];

    /// <param name="read">What the reader found, as a label.</param>
    /// <param name="records">Those that were not set aside; every fact decided.</param>
    /// <param name="names">Of the institutions that parties were recognised as.</param>
    public static Label Of(Label read, IReadOnlyList<ReviewedRecord> records, IReadOnlyDictionary<Guid, InstitutionName> names)
    {
        List<Fact> all = [.. records.SelectMany(r => r.Facts).Where(f => f is { Decision: FactDecision.Accepted, Value: not null })];
        List<Fact> parties = [.. Of(FactKind.Party).DistinctBy(f => f.Quote!.Start)];
        var date = all.Find(f => f.Kind is FactKind.Date);
        // Of several agreements in one document nobody is asked which rests on what.
        var alone = records is [{ Kind: RecordKind.Agreement }];
        return read with
        {
            Instrument = records.Select(InstrumentOf).GroupBy(i => i).OrderByDescending(g => g.Count()).FirstOrDefault()?.Key ?? "none",
            Subject = Words(FactKind.Subject).FirstOrDefault(),
            Numbers = Words(FactKind.Number),
            Date = Day(date),
            DateBasis =
                date is null ? "not-stated"
                : read.Date == Day(date) ? read.DateBasis
                : "stated",
            Place = Words(FactKind.Place).FirstOrDefault(),
            Parties = [.. parties.Select(Party)],
            Groups = Words(FactKind.Countersigners),
            Scopes = Words(FactKind.Scope),
            LegalBases = alone ? Words(FactKind.LegalBasis) : read.LegalBases,
            Commitments = [.. Of(FactKind.Promise).Select(Commitment)],
            Asks = [.. Of(FactKind.Ask).Select(f => new LabelAsk(f.Details.Who, f.Quote!.Text))],
            Validity = new LabelValidity(
                Day(all.Find(f => f.Kind is FactKind.TermStart)),
                Day(all.Find(f => f is { Kind: FactKind.TermEnd, Details.DerivedFrom: null })),
                Words(FactKind.Term).FirstOrDefault()
            ),
            Records = [.. records.Select(Record)],
            Checked = alone ? [.. Checked, "legal-bases"] : Checked,
        };

        // What somebody typed without words of the document is true of the record, not of the text.
        IEnumerable<Fact> Of(FactKind kind) => all.Where(f => f.Kind == kind && f.Quote is not null);

        string[] Words(FactKind kind) => [.. Of(kind).Select(f => f.Quote!.Text).Distinct(StringComparer.Ordinal)];

        LabelParty Party(Fact fact)
        {
            var found = read.Parties.FirstOrDefault(p => p.Name == fact.Quote!.Text);
            var institution = fact.InstitutionId is { } id ? names.GetValueOrDefault(id) : null;
            return new LabelParty(
                fact.Quote!.Text,
                fact.Details.CanonicalName ?? institution?.Name ?? fact.Value!,
                found?.Kind ?? (institution?.Corrections == true ? "corrections" : "other"),
                institution?.Internal ?? found?.Internal ?? false,
                fact.Details.Representative,
                fact.Details.RepresentativeTitle,
                fact.Details.Signed
            );
        }

        LabelRecord Record(ReviewedRecord record) =>
            new(
                record.Kind is RecordKind.Agreement ? "agreement" : "meeting",
                InstrumentOf(record),
                EventOf(record),
                Day(record.Facts.FirstOrDefault(f => f is { Kind: FactKind.Date, Decision: FactDecision.Accepted })),
                [
                    .. record
                        .Facts.Where(f => f is { Kind: FactKind.Party, Decision: FactDecision.Accepted, Quote: not null })
                        .Select(f => parties.FindIndex(p => p.Quote!.Start == f.Quote!.Start))
                        .Distinct(),
                ]
            );
    }

    private static LabelCommitment Commitment(Fact fact) =>
        new(
            fact.Details.Who is { } who ? [who] : [],
            fact.Quote!.Text,
            fact.Details.Strength switch
            {
                PromiseStrength.Must => "wajib",
                PromiseStrength.Ready => "siap",
                _ => "akan",
            },
            decimal.TryParse(fact.Details.Target, CultureInfo.InvariantCulture, out var target) ? target : null,
            fact.Details.TargetUnit,
            Frequency: null,
            fact.Details.Deadline,
            fact.Details.Condition
        );

    private static string? Accepted(ReviewedRecord record) =>
        record.Facts.FirstOrDefault(f => f is { Kind: FactKind.Instrument, Decision: FactDecision.Accepted })?.Value;

    private static string InstrumentOf(ReviewedRecord record) =>
        Accepted(record) switch
        {
            nameof(AgreementKind.Pks) => "PKS",
            nameof(AgreementKind.Mou) => "MoU",
            nameof(AgreementKind.NotaKesepakatan) or nameof(AgreementKind.JointAgreement) => "NotaKesepakatan",
            nameof(AgreementKind.Amendment) => "Addendum",
            _ => "none",
        };

    private static string EventOf(ReviewedRecord record) =>
        (record.Kind, Accepted(record)) switch
        {
            (RecordKind.Agreement, _) => record.Facts.Any(f => f.Details.Renewal) ? "renewal" : "signing",
            (_, nameof(MeetingKind.Audience)) => "audience",
            (_, nameof(MeetingKind.Visit)) => "visit",
            (_, nameof(MeetingKind.Ceremony)) => "signing",
            _ => "other",
        };

    private static DateOnly? Day(Fact? fact) =>
        fact?.Value is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
}
