using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Preparations.Contracts;
using Sinergi.Modules.Preparations.Data;
using Sinergi.Modules.Preparations.Domain;
using Sinergi.Modules.Preparations.Parties;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Preparations.Open;

/// <summary>Begins a preparation with the letter that proposes it, alone or tied to an agreement that is there already.</summary>
public sealed class OpenHandler(
    SinergiDb db,
    Processes processes,
    ActPapers papers,
    ScopeIndex scopeIndex,
    PartyDesk parties,
    IInstruments instruments,
    TiedAgreements agreements,
    IInstitutionNames names,
    PreparationReader reader,
    CurrentActor current
)
{
    /// <summary>What can be prepared here from its first letter to its signing.</summary>
    public async Task<IReadOnlyList<InstrumentView>> InstrumentsAsync(CancellationToken cancellationToken) =>
        [
            .. (await instruments.OnAsync(reader.Today, cancellationToken)).Where(i =>
                i.Steps.Contains(DocumentStep.Proposal) && i.Steps.Contains(DocumentStep.Signing)
            ),
        ];

    /// <summary>Null when there is no such agreement for the one who asks.</summary>
    public Task<RecordRef?> FindAgreementAsync(Guid id, CancellationToken cancellationToken) => agreements.FindAsync(id, cancellationToken);

    public async Task<ChangeOutcome> HandleAsync(OpenInput input, Guid? agreementId, CancellationToken cancellationToken)
    {
        if (input.Problems(reader.Today) is { Count: > 0 } problems)
        {
            return new ChangeOutcome.Invalid(problems);
        }

        if ((agreementId is null) != (input.Tie is null))
        {
            return ChangeOutcome.Refuse("Input.Tie", "preparations.open.tie_missing");
        }

        if ((await InstrumentsAsync(cancellationToken)).FirstOrDefault(i => i.Code == input.Instrument) is not { } instrument)
        {
            return ChangeOutcome.Refuse("Input.Instrument", "preparations.open.instrument_missing");
        }

        var told = await PartiesAsync(input, agreementId, cancellationToken);
        return await papers.WithAsync(
            input.File!,
            input.Key,
            documentId =>
                processes.RunAsync<ChangeOutcome>(
                    PreparationProcesses.Open,
                    input.Key,
                    null,
                    process => OpenAsync(input, instrument, agreementId, told, documentId, process, cancellationToken),
                    cancellationToken
                ),
            cancellationToken
        );
    }

    /// <summary>One's own office, then the parties of the agreement to which it is tied, or the partner that was typed.</summary>
    private async Task<IReadOnlyList<ToldParty>> PartiesAsync(OpenInput input, Guid? agreementId, CancellationToken cancellationToken)
    {
        var own = current.Required.InstitutionId;
        var office = await db.Set<Institution>().AsNoTracking().SingleAsync(i => i.Id == own, cancellationToken);
        var known = agreementId is { } tied ? await agreements.PartiesAsync(tied, cancellationToken) : [];
        List<ToldParty> told = [new(own, office.Name, known.FirstOrDefault(p => p.InstitutionId == own)?.Side ?? 1)];
        told.AddRange(
            known
                .Where(p => p.InstitutionId != own)
                .Take(PartyDesk.MostParties - 1)
                .Select(p => new ToldParty(p.InstitutionId, p.Name, p.Side))
        );
        if (input.Partner?.Trim() is { Length: > 0 } partner)
        {
            told.Add(new ToldParty((await names.RecogniseAsync(partner, cancellationToken))?.Id, partner, 2));
        }

        return [.. told.DistinctBy(p => p.InstitutionId is { } id ? $"{id}" : PartyNames.Key(p.Name))];
    }

    private async Task<ChangeOutcome> OpenAsync(
        OpenInput input,
        InstrumentView instrument,
        Guid? agreementId,
        IReadOnlyList<ToldParty> told,
        Guid documentId,
        RunningProcess process,
        CancellationToken cancellationToken
    )
    {
        var actor = current.Required;
        var preparation = new Preparation
        {
            Id = NewId.Next(),
            InnerId = NewId.Next(),
            InstrumentId = instrument.Id,
            InstrumentCode = instrument.Code,
            Title = input.Title!.Trim(),
            State = PreparationState.Proposal,
            StateSince = reader.Today,
            OfficeId = actor.InstitutionId,
            Zone = actor.Zone,
            OpenedAt = process.At,
            ChangedAt = process.At,
            LetterFrom = input.LetterFrom!.Trim(),
            LetterNumber = input.LetterNumber!.Trim(),
            LetterOn = input.LetterOn!.Value,
            Tie = input.Tie,
            TiedToId = agreementId,
            PlanRevision = NewId.Next(),
        };
        db.Add(preparation);
        await scopeIndex.ShareWithinAsync(preparation, actor.InstitutionId, cancellationToken);
        foreach (var party in told)
        {
            await parties.AddAsync(preparation, party, cancellationToken);
        }

        db.Add(
            new PreparationPaper
            {
                Id = NewId.Next(),
                PreparationId = preparation.Id,
                InnerId = preparation.InnerId,
                Step = DocumentStep.Proposal,
                // The letter is the first paper that an instrument demands.
                Name =
                    instrument.Papers.FirstOrDefault(p => p.Step is DocumentStep.Proposal && p.Mandatory)?.Name ?? preparation.LetterNumber,
                On = preparation.LetterOn,
                Note = $"{preparation.LetterNumber}, {preparation.LetterFrom}",
                DocumentId = documentId,
                AddedAt = process.At,
            }
        );
        await scopeIndex.FollowAsync(documentId, preparation.InnerId, cancellationToken);
        process.Record(
            new PreparationOpened(
                preparation.Id,
                preparation.Title,
                preparation.InstrumentCode,
                preparation.LetterNumber,
                preparation.LetterOn,
                documentId,
                agreementId
            )
        );
        return new ChangeOutcome.Saved(preparation.Id);
    }
}
