using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Data;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Modules.Agreements.Facts;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Agreements.Register;

/// <summary>Puts agreements made elsewhere on record, and adds further sources to them.</summary>
public sealed class AgreementRegister(
    SinergiDb db,
    Processes processes,
    CurrentActor current,
    ScopeIndex scopeIndex,
    AgreementSearch search,
    UnclaimedNumbers unclaimed,
    SimilarAgreements similar,
    IInstitutionNames institutions,
    IRecordFacts facts,
    Lineage lineage,
    TimeProvider clock
) : IAgreementRegister
{
    public Task<IReadOnlyList<SimilarAgreement>> FindSimilarAsync(SimilarQuery query, CancellationToken cancellationToken) =>
        similar.FindAsync(query, cancellationToken);

    public async Task<RegisterOutcome> RegisterAsync(RegisterAgreement agreement, CancellationToken cancellationToken)
    {
        var errors = await CheckAsync(agreement, cancellationToken);
        if (errors.Any)
        {
            return new RegisterOutcome.Invalid(errors.All);
        }

        return await processes.RunAsync<RegisterOutcome>(
            AgreementProcesses.Register,
            agreement.FormKey,
            null,
            async process => new RegisterOutcome.Registered(await StoreAsync(agreement, process, cancellationToken)),
            cancellationToken
        );
    }

    public async Task<RegisterOutcome> AddSourceAsync(Guid agreementId, RegisterAgreement told, CancellationToken cancellationToken)
    {
        var errors = await CheckAsync(told, cancellationToken);
        if (errors.Any)
        {
            return new RegisterOutcome.Invalid(errors.All);
        }

        return await processes.RunAsync<RegisterOutcome>(
            AgreementProcesses.AddSource,
            told.FormKey,
            null,
            process => JoinAsync(agreementId, told, process, cancellationToken),
            cancellationToken
        );
    }

    /// <summary>What is wrong with an agreement as told; nothing is registered by asking.</summary>
    internal async Task<InputErrors> CheckAsync(RegisterAgreement told, CancellationToken cancellationToken)
    {
        var today = current.Required.Zone.DateAt(clock.GetUtcNow().UtcDateTime);
        var errors = AgreementChecks.Of(told, today);
        errors.Required(nameof(told.SourceTitle), told.SourceTitle, Limits.DefaultText);
        var named = AgreementChecks.Institutions(told);
        var known = await institutions.FindAsync(named, cancellationToken);
        if (named.Any(id => !known.ContainsKey(id)))
        {
            errors.Add("Parties", "agreements.error.unknownInstitution");
        }

        return errors;
    }

    /// <summary>Puts it on record inside a process that has checked it.</summary>
    internal async Task<Guid> StoreAsync(RegisterAgreement told, RunningProcess process, CancellationToken cancellationToken)
    {
        var agreement = AgreementRows.Of(told, current.Required, process.At);
        db.Add(agreement);
        foreach (var (party, words) in agreement.Parties.Zip(told.Parties))
        {
            Quote(party.Id, agreement.Id, words.Quote);
        }

        await lineage.FollowAsync(agreement, cancellationToken);
        await AddLinesAsync(agreement.Id, told, cancellationToken);
        var units = await AddCountersignersAsync(agreement.Id, told.Countersigners, cancellationToken);

        await facts.AddAsync(process, RecordKind.Agreement, agreement.Id, AgreementChecks.Facts(told), cancellationToken);
        await scopeIndex.ShareAsync(agreement.Id, [.. AgreementRows.SeenBy(agreement), .. units], cancellationToken);
        await FollowAsync(told.DocumentId, agreement.Id, cancellationToken);
        var numbers = await unclaimed.SettleAsync(agreement, told.UnclaimedNumbers, cancellationToken);
        await search.PutAsync(agreement, [.. numbers, .. told.Promises.Select(p => p.Text)], cancellationToken);
        process.Record(AgreementRows.Registered(agreement, units.Count));
        return agreement.Id;
    }

    private async Task<RegisterOutcome> JoinAsync(
        Guid agreementId,
        RegisterAgreement told,
        RunningProcess process,
        CancellationToken cancellationToken
    )
    {
        var agreement = await db.Set<Agreement>().Include(a => a.Parties).SingleOrDefaultAsync(a => a.Id == agreementId, cancellationToken);
        if (agreement is null)
        {
            return new RegisterOutcome.NotFound();
        }

        var stated = AgreementChecks.Facts(told);
        var added = await facts.AddAsync(process, RecordKind.Agreement, agreementId, stated, cancellationToken);
        var before = FieldValues.Of(agreement);
        foreach (var field in added.FirstStated.Where(f => f != FactFields.Parties))
        {
            FieldValues.Apply(agreement, field, stated.Fields[field]);
            process.Record(new FactCorrected(agreementId, field, before.GetValueOrDefault(field), stated.Fields[field]));
        }

        JoinParties(agreement, told.Parties);
        agreement.SigningEventId ??= told.SigningEventId;
        await AddLinesAsync(agreementId, told, cancellationToken);
        agreement.Retitle(agreement.Title);
        await lineage.FollowAsync(agreement, cancellationToken);
        await FollowAsync(told.DocumentId, agreementId, cancellationToken);
        var promises = await db.Set<Promise>().Where(p => p.RecordId == agreementId).Select(p => p.Text).ToListAsync(cancellationToken);
        var numbers = await unclaimed.SettleAsync(agreement, told.UnclaimedNumbers, cancellationToken);
        await search.PutAsync(agreement, [.. numbers, .. promises, .. told.Promises.Select(p => p.Text)], cancellationToken);
        return new RegisterOutcome.Registered(agreementId);
    }

    /// <summary>A party that is known already gains what was unknown of it. A new one is left to a person: it decides who may see the record.</summary>
    private void JoinParties(Agreement agreement, IReadOnlyList<NewParty> told)
    {
        foreach (var party in told)
        {
            var key = PartyNames.Key(party.PrintedName);
            var known = agreement.Parties.FirstOrDefault(p =>
                (party.InstitutionId is not null && p.InstitutionId == party.InstitutionId) || p.FoldedName == key
            );
            if (known is null)
            {
                continue;
            }

            known.Number ??= FieldValues.Trimmed(party.Number);
            known.Representative ??= FieldValues.Trimmed(party.Representative);
            known.RepresentativeTitle ??= FieldValues.Trimmed(party.RepresentativeTitle);
            known.Signed ??= party.Signed;
            Quote(known.Id, agreement.Id, party.Quote);
        }
    }

    private async Task AddLinesAsync(Guid agreementId, RegisterAgreement told, CancellationToken cancellationToken)
    {
        var fields = await db.Set<CooperationField>().Where(f => f.AgreementId == agreementId).ToListAsync(cancellationToken);
        AddLines(
            agreementId,
            told.Scopes.Select(s => (s.Text, s.Quote)),
            fields.ToDictionary(f => FactText.Key(f.Text), f => f.Id, StringComparer.Ordinal),
            (id, position, text) =>
                new CooperationField
                {
                    Id = id,
                    AgreementId = agreementId,
                    Position = position,
                    Text = text,
                }
        );
        var bases = await db.Set<LegalBasis>().Where(b => b.AgreementId == agreementId).ToListAsync(cancellationToken);
        AddLines(
            agreementId,
            told.LegalBases.Select(b => (b.Text, b.Quote)),
            bases.ToDictionary(b => FactText.Key(b.Text), b => b.Id, StringComparer.Ordinal),
            (id, position, text) =>
                new LegalBasis
                {
                    Id = id,
                    AgreementId = agreementId,
                    Position = position,
                    Text = text,
                }
        );
    }

    /// <summary>What is new gets a row; what is there already only gains the quote.</summary>
    private void AddLines(
        Guid agreementId,
        IEnumerable<(string Text, Quote? Quote)> told,
        Dictionary<string, Guid> known,
        Func<Guid, int, string, object> row
    )
    {
        foreach (var (text, quote) in told)
        {
            var key = FactText.Key(text);
            if (!known.TryGetValue(key, out var id))
            {
                id = NewId.Next();
                known[key] = id;
                db.Add(row(id, known.Count, text.Trim()));
            }

            Quote(id, agreementId, quote);
        }
    }

    /// <summary>"All units below" is frozen as the list of this day: a unit founded later did not sign.</summary>
    private async Task<List<Guid>> AddCountersignersAsync(
        Guid agreementId,
        IReadOnlyList<NewCountersigners> told,
        CancellationToken cancellationToken
    )
    {
        var listed = new List<Guid>();
        foreach (var countersigners in told)
        {
            var group = new CountersigningGroup
            {
                Id = NewId.Next(),
                AgreementId = agreementId,
                PrintedName = countersigners.PrintedName.Trim(),
                UnderInstitutionId = countersigners.UnderInstitutionId,
            };
            db.Add(group);
            Quote(group.Id, agreementId, countersigners.Quote);
            if (countersigners.UnderInstitutionId is not { } under)
            {
                continue;
            }

            var units = (await institutions.UnitsBelowAsync(under, cancellationToken)).Select(u => u.Id).Except(listed).ToList();
            listed.AddRange(units);
            db.AddRange(
                units.Select(unit => new CountersigningUnit
                {
                    AgreementId = agreementId,
                    InstitutionId = unit,
                    GroupId = group.Id,
                    State = CountersignState.Recorded,
                })
            );
        }

        return listed;
    }

    private void Quote(Guid factId, Guid agreementId, Quote? quote)
    {
        if (quote is not null)
        {
            facts.Quote(agreementId, factId, quote);
        }
    }

    private async Task FollowAsync(Guid? documentId, Guid agreementId, CancellationToken cancellationToken)
    {
        if (documentId is { } document)
        {
            await scopeIndex.FollowAsync(document, agreementId, cancellationToken);
        }
    }
}
