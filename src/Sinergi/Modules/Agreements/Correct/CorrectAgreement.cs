using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Modules.Agreements.Register;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Agreements.Correct;

public sealed class CorrectInput : AgreementInput
{
    public Guid Key { get; set; }
    public Guid Revision { get; set; }
    public string? Reason { get; set; }

    public static CorrectInput Of(Agreement agreement) =>
        new()
        {
            Revision = agreement.Revision,
            Kind = agreement.Kind,
            Renewal = agreement.Renewal,
            Subject = agreement.Subject,
            SignedOn = agreement.SignedOn,
            DateBasis = agreement.DateBasis,
            Place = agreement.Place,
            TermStart = agreement.TermStart,
            TermEnd = agreement.TermEnd,
            TermText = agreement.TermText,
            TermUnlimited = agreement.TermUnlimited,
            Parties =
            [
                .. agreement
                    .Parties.OrderBy(p => p.Position)
                    .Select(p => new PartyInput
                    {
                        Id = p.Id,
                        Name = p.PrintedName,
                        Side = p.Side,
                        Number = p.Number,
                        Representative = p.Representative,
                        RepresentativeTitle = p.RepresentativeTitle,
                        Signed = p.Signed,
                    }),
            ],
        };

    /// <param name="parties">Those of its named parties, in their order, with the institutions that they mean.</param>
    public RegisterAgreement Told(IReadOnlyList<NewParty> parties) =>
        new()
        {
            FormKey = Key,
            SourceTitle = "",
            Kind = Kind,
            Renewal = Renewal,
            Subject = Subject,
            SignedOn = SignedOn,
            DateBasis = DateBasis,
            Place = Place,
            TermStart = TermStart,
            TermEnd = TermEnd,
            TermText = TermText,
            TermUnlimited = TermUnlimited,
            Parties = parties,
        };
}

public abstract record CorrectOutcome
{
    private CorrectOutcome() { }

    public sealed record Corrected : CorrectOutcome;

    public sealed record Invalid(IReadOnlyDictionary<string, string[]> Errors) : CorrectOutcome;

    public sealed record NotFound : CorrectOutcome;

    /// <summary>Somebody else saved first.</summary>
    public sealed record Conflict : CorrectOutcome;

    public TResult Match<TResult>(
        Func<Corrected, TResult> corrected,
        Func<Invalid, TResult> invalid,
        Func<NotFound, TResult> notFound,
        Func<Conflict, TResult> conflict
    ) =>
        this switch
        {
            Corrected c => corrected(c),
            Invalid i => invalid(i),
            NotFound n => notFound(n),
            Conflict c => conflict(c),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}

/// <summary>Corrects the record of an agreement: what it says, never what was signed. Every changed value keeps the one before it, and why.</summary>
public sealed class CorrectAgreement(
    SinergiDb db,
    Processes processes,
    CurrentActor current,
    PartyCorrections parties,
    IRecordFacts facts,
    IInstitutionNames institutions,
    TimeProvider clock
)
{
    public Task<Agreement?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        db.Set<Agreement>().AsNoTracking().Include(a => a.Parties).SingleOrDefaultAsync(a => a.Id == id, cancellationToken);

    /// <param name="told">The same input, as <see cref="ToldAsync"/> reads it.</param>
    public async Task<CorrectOutcome> RunAsync(Guid id, CorrectInput input, RegisterAgreement told, CancellationToken cancellationToken)
    {
        var errors = AgreementChecks.Of(told, current.Required.Zone.DateAt(clock.GetUtcNow().UtcDateTime));
        errors.Required(nameof(input.Reason), input.Reason, Limits.Sentence);
        if (errors.Any)
        {
            return new CorrectOutcome.Invalid(errors.All);
        }

        return await processes.RunAsync<CorrectOutcome>(
            AgreementProcesses.Correct,
            input.Key,
            input.Reason,
            process => ApplyAsync(id, input, told, process, cancellationToken),
            cancellationToken
        );
    }

    /// <summary>Corrects it inside a process that has checked what is told, for the reason of the input.</summary>
    internal async Task<CorrectOutcome> ApplyAsync(
        Guid id,
        CorrectInput input,
        RegisterAgreement told,
        RunningProcess process,
        CancellationToken cancellationToken
    )
    {
        var agreement = await db.Set<Agreement>().Include(a => a.Parties).SingleOrDefaultAsync(a => a.Id == id, cancellationToken);
        if (agreement is null)
        {
            return new CorrectOutcome.NotFound();
        }

        if (agreement.Revision != input.Revision)
        {
            return new CorrectOutcome.Conflict();
        }

        var (before, after) = (FieldValues.Of(agreement), FieldValues.Of(told));
        foreach (var field in before.Keys.Union(after.Keys).Order(StringComparer.Ordinal))
        {
            var (old, now) = (before.GetValueOrDefault(field), after.GetValueOrDefault(field));
            if (old != now)
            {
                FieldValues.Apply(agreement, field, now);
                process.Record(new FactCorrected(id, field, old, now));
                await facts.CorrectAsync(process, RecordKind.Agreement, id, field, now ?? "", input.Reason!, cancellationToken);
            }
        }

        Note(
            process,
            id,
            nameof(agreement.DateBasis),
            agreement.DateBasis,
            FieldValues.Trimmed(input.DateBasis),
            v => agreement.DateBasis = v
        );
        Note(process, id, nameof(agreement.Renewal), Word(agreement.Renewal), Word(input.Renewal), _ => agreement.Renewal = input.Renewal);
        if (parties.Apply(agreement, [.. input.NamedParties.Select(p => p.Party).Zip(told.Parties)], process))
        {
            var list = AgreementChecks.PartyList(agreement.Parties.Select(p => p.PrintedName));
            await facts.CorrectAsync(process, RecordKind.Agreement, id, FactFields.Parties, list, input.Reason!, cancellationToken);
        }

        // Also when only a party changed: two people who correct the same record must meet.
        db.Entry(agreement).Property(a => a.Revision).IsModified = true;
        await parties.ShowAsync(agreement, cancellationToken);
        return new CorrectOutcome.Corrected();
    }

    private static string Word(bool value) => value ? "true" : "false";

    private static void Note(RunningProcess process, Guid id, string field, string? before, string? after, Action<string?> set)
    {
        if (before != after)
        {
            set(after);
            process.Record(new FactCorrected(id, field, before, after));
        }
    }

    /// <summary>What the form tells, with the institutions that its names mean.</summary>
    public async Task<RegisterAgreement> ToldAsync(CorrectInput input, CancellationToken cancellationToken)
    {
        var named = new List<NewParty>();
        foreach (var (_, party) in input.NamedParties)
        {
            named.Add(party.Told((await institutions.RecogniseAsync(party.Name!, cancellationToken))?.Id));
        }

        return input.Told(named);
    }
}
