using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Countersign;
using Sinergi.Modules.Agreements.Data.Instruments;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Modules.Agreements.Domain.Instruments;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;
using Sinergi.Platform.Provisions;

namespace Sinergi.Modules.Agreements.Record;

/// <param name="Institution">Null when the tree does not know the printed name.</param>
/// <param name="NumberPatterns">How its letter system printed numbers on the day of signature; null when nobody has said.</param>
public sealed record PartyView(AgreementParty Party, PartyInstitution? Institution, string? NumberPatterns);

/// <param name="Internal">Of the ministry; more than <paramref name="Kind"/> tells.</param>
public sealed record PartyInstitution(Guid Id, string ShortName, bool Internal, bool Simulated, InstitutionKind Kind, PartnerKind? Partner)
{
    public bool Corrections => Institution.IsCorrectionsKind(Kind);
}

public sealed record CountersigningView(string PrintedName, bool Recognised, int Units, int Signed);

public sealed record GrantView(
    Guid Id,
    Guid GranteeId,
    string Grantee,
    string Purpose,
    string LegalBasis,
    DateOnly From,
    DateOnly Until,
    DateTime? RevokedAt,
    int Units
)
{
    public bool HoldsOn(DateOnly day) => RevokedAt is null && From <= day && day <= Until;
}

/// <summary>Everything that the register itself knows of an agreement.</summary>
public sealed record AgreementView(
    Agreement Agreement,
    DateOnly Today,
    IReadOnlyList<PartyView> Parties,
    IReadOnlyList<CountersigningView> Countersigning,
    IReadOnlyList<CooperationField> Fields,
    IReadOnlyList<GrantView> Grants,
    int Contacts,
    IReadOnlyList<RecordRef> SameCeremony,
    RecordFacts Facts
)
{
    public required TermLength Notice { get; init; }

    /// <summary>How many agreements hang on it.</summary>
    public int Children { get; init; }

    /// <summary>Laws and rules on which it rests.</summary>
    public IReadOnlyList<string> LegalBases { get; init; } = [];

    /// <summary>Numbers of which no source says whose they are.</summary>
    public IReadOnlyList<string> UnclaimedNumbers { get; init; } = [];

    /// <summary>Papers of its partners that have run out.</summary>
    public IReadOnlyList<LapsedPaper> LapsedPapers { get; init; } = [];

    public Validity Validity => Agreement.ValidityOn(Today, Notice);

    public int CountersigningUnits => Countersigning.Sum(c => c.Units);

    public int CountersigningSigned => Countersigning.Sum(c => c.Signed);

    public bool Simulated => Parties.Any(p => p.Institution?.Simulated == true);

    /// <summary>What the instrument asks of it; null until it has been looked up.</summary>
    public RecordStandard? Standard { get; init; }

    /// <summary>The last day on which notice before its end is in time, by the custom of its instrument; null once its end no longer matters.</summary>
    public DateOnly? NoticeBy =>
        Agreement is { TermUnlimited: false, TermEnd: { } end, RenewedFrom: null }
        && Validity is Validity.NotYetInForce or Validity.InForce or Validity.EndingSoon
            ? Standard?.Instrument?.NoticeOn(end)
            : null;

    /// <summary>What no source states, and what does not fit: shown as gaps, never filled in by a guess.</summary>
    public IReadOnlyList<Gap> Gaps => [.. AgreementGaps.Of(this)];
}

/// <summary>Reads one agreement for its page, with a fixed number of queries whatever its size.</summary>
public sealed class AgreementReader(
    SinergiDb db,
    IRecordFacts facts,
    CountersignLists lists,
    ProvisionBook provisions,
    InstrumentBook instruments,
    IPartnerPapers papers,
    CurrentActor actor,
    TimeProvider clock
)
{
    private const int MostOfCeremony = 20;

    /// <summary>Null when there is no such agreement for the one who asks.</summary>
    public async Task<AgreementView?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var today = actor.Required.Zone.DateAt(clock.GetUtcNow().UtcDateTime);
        // What many agreements do not have is not asked for: a page costs as much as its questions.
        var found = await db.Set<Agreement>()
            .AsNoTracking()
            .Where(a => a.Id == id)
            .Select(a => new
            {
                Agreement = a,
                Countersigned = db.Set<CountersigningGroup>().Any(g => g.AgreementId == id),
                Granted = db.Set<DataGrant>().Any(g => g.AgreementId == id),
                Fields = db.Set<CooperationField>().Any(f => f.AgreementId == id),
                Bases = db.Set<LegalBasis>().Any(b => b.AgreementId == id),
                Contacts = db.Set<ContactPerson>().Count(c => c.AgreementId == id),
                Children = db.Set<Agreement>().Count(c => c.ParentId == id),
                Unclaimed = db.Set<UnclaimedNumber>().Any(n => n.AgreementId == id),
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return null;
        }

        // What was asked of it when it was signed, not what is asked today.
        var day = found.Agreement.SignedOn ?? today;
        var view = new AgreementView(
            found.Agreement,
            today,
            await PartiesAsync(id, day, cancellationToken),
            found.Countersigned ? await CountersigningAsync(id, cancellationToken) : [],
            found.Fields ? await FieldsAsync(id, cancellationToken) : [],
            found.Granted ? await GrantsAsync(id, cancellationToken) : [],
            found.Contacts,
            await CeremonyAsync(found.Agreement, cancellationToken),
            await facts.OfAsync(id, cancellationToken)
        )
        {
            Notice = await provisions.NoticeAsync(today, cancellationToken),
            Children = found.Children,
            LegalBases = found.Bases ? await BasesAsync(id, cancellationToken) : [],
            UnclaimedNumbers = found.Unclaimed ? await UnclaimedAsync(id, cancellationToken) : [],
        };
        return view with
        {
            LapsedPapers = await papers.LapsedAsync(
                [.. view.Parties.Where(p => p.Institution is { Internal: false }).Select(p => p.Institution!.Id)],
                cancellationToken
            ),
            Standard = RecordStandard.Of(
                view,
                await instruments.InstrumentsOnAsync(day, cancellationToken),
                await instruments.RulesOnAsync(day, cancellationToken)
            ),
        };
    }

    private Task<List<string>> UnclaimedAsync(Guid id, CancellationToken cancellationToken) =>
        db.Set<UnclaimedNumber>()
            .Where(n => n.AgreementId == id)
            .OrderBy(n => n.Id)
            .Take(Limits.PageRows)
            .Select(n => n.Number)
            .ToListAsync(cancellationToken);

    private Task<List<string>> BasesAsync(Guid id, CancellationToken cancellationToken) =>
        db.Set<LegalBasis>()
            .Where(b => b.AgreementId == id)
            .OrderBy(b => b.Position)
            .Take(Limits.PageRows)
            .Select(b => b.Text)
            .ToListAsync(cancellationToken);

    private Task<List<CooperationField>> FieldsAsync(Guid id, CancellationToken cancellationToken) =>
        db.Set<CooperationField>()
            .AsNoTracking()
            .Where(f => f.AgreementId == id)
            .OrderBy(f => f.Position)
            .Take(Limits.PageRows)
            .ToListAsync(cancellationToken);

    private async Task<IReadOnlyList<PartyView>> PartiesAsync(Guid id, DateOnly day, CancellationToken cancellationToken)
    {
        var parties = await db.Set<AgreementParty>()
            .AsNoTracking()
            .Where(p => p.AgreementId == id)
            .OrderBy(p => p.Position)
            .Take(AgreementRules.MostParties)
            .Select(p => new
            {
                Party = p,
                Institution = db.Set<Institution>()
                    .Where(i => i.Id == p.InstitutionId)
                    .Select(i => new PartyInstitution(
                        i.Id,
                        i.ShortName,
                        i.Internal
                            || i.Kind == InstitutionKind.CentralOffice
                            || i.Kind == InstitutionKind.Kanwil
                            || i.Kind == InstitutionKind.Upt,
                        i.Simulated,
                        i.Kind,
                        i.PartnerKind
                    ))
                    .FirstOrDefault(),
                Patterns = db.Set<NumberPattern>()
                    .Where(n => n.InstitutionId == p.InstitutionId && n.From <= day)
                    .OrderByDescending(n => n.From)
                    .ThenByDescending(n => n.SetAt)
                    .ThenByDescending(n => n.Id)
                    .Select(n => n.Patterns)
                    .FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        return [.. parties.Select(p => new PartyView(p.Party, p.Institution, p.Patterns))];
    }

    public async Task<IReadOnlyList<GrantView>> GrantsAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Set<DataGrant>()
            .AsNoTracking()
            .Where(g => g.AgreementId == id)
            .OrderByDescending(g => g.Until)
            .ThenBy(g => g.Id)
            .Take(Limits.PageRows)
            .Select(g => new GrantView(
                g.Id,
                g.GranteeId,
                db.Set<Institution>().Where(i => i.Id == g.GranteeId).Select(i => i.ShortName).First(),
                g.Purpose,
                g.LegalBasis,
                g.From,
                g.Until,
                g.RevokedAt,
                g.Units.Count
            ))
            .ToListAsync(cancellationToken);

    private async Task<IReadOnlyList<CountersigningView>> CountersigningAsync(Guid id, CancellationToken cancellationToken) =>
        [
            .. (await lists.OfAsync(id, cancellationToken)).Select(l => new CountersigningView(
                l.Group.PrintedName,
                l.Recognised,
                l.Coverage.All,
                l.Coverage.Signed
            )),
        ];

    private async Task<IReadOnlyList<RecordRef>> CeremonyAsync(Agreement agreement, CancellationToken cancellationToken)
    {
        if (agreement.SigningEventId is not { } ceremony)
        {
            return [];
        }

        var others = await db.Set<Agreement>()
            .AsNoTracking()
            .Where(a => a.SigningEventId == ceremony && a.Id != agreement.Id)
            .OrderBy(a => a.Id)
            .Take(MostOfCeremony)
            .Select(a => new { a.Id, a.Title })
            .ToListAsync(cancellationToken);
        return [.. others.Select(a => new RecordRef(RecordKind.Agreement, a.Id, a.Title, AgreementLinks.Record(a.Id)))];
    }
}
