using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Data;
using Sinergi.Modules.Commitments.Data.Activities;
using Sinergi.Modules.Commitments.Data.Sops;
using Sinergi.Modules.Commitments.Domain.Sops;
using Sinergi.Modules.Commitments.Upload;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Sops.Write;

/// <summary>Begins an SOP, its next version, or changes the draft.</summary>
public sealed class WriteHandler(
    SinergiDb db,
    Processes processes,
    SopBook book,
    SopUpkeep upkeep,
    RecordSides sides,
    ActivityBook activities,
    EvidenceFiles files,
    ScopeIndex scopeIndex,
    CurrentActor current
)
{
    /// <param name="record">As found for the one who asks.</param>
    public async Task<ChangeOutcome> BeginAsync(RecordRef record, NewSopInput input, CancellationToken cancellationToken)
    {
        List<FieldProblem> problems = [.. input.Problems(book.Today), .. await StrangersAsync(record.Id, input, cancellationToken)];
        var parties = (await sides.PartiesAsync(record.Id, cancellationToken)).Select(p => p.InstitutionId).OfType<Guid>().ToList();
        var own = await book.OwnAsync(parties, cancellationToken);
        if (input.OwnerId is { } owner && !own.Contains(owner))
        {
            problems.Add(new FieldProblem("Input.OwnerId", "sops.form.not_your_party"));
        }

        var servable = (await activities.ServableAsync(record.Id, cancellationToken)).Select(c => c.Id).ToHashSet();
        if (!input.Commitments.TrueForAll(servable.Contains))
        {
            problems.Add(new FieldProblem("Input.Commitments", "sops.form.commitment_elsewhere"));
        }

        return await WithFileAsync(
            input,
            problems,
            document =>
                processes.RunAsync<ChangeOutcome>(
                    SopProcesses.Write,
                    input.Key,
                    null,
                    async process =>
                    {
                        var sop = Make(record, input, process.At);
                        db.Add(sop);
                        var (version, readers) = await AddVersionAsync(sop, 1, input, document, cancellationToken);
                        process.Record(
                            new SopWritten(
                                sop.Id,
                                record.Id,
                                sop.Title,
                                sop.Number,
                                sop.Subject,
                                sop.OwnerId,
                                [.. sop.Commitments.Select(c => c.CommitmentId)],
                                VersionInput.Terms(version, readers)
                            )
                        );
                        await upkeep.RefreshAsync(sop, process.At, cancellationToken);
                        return new ChangeOutcome.Saved(sop.Id);
                    },
                    cancellationToken
                ),
            cancellationToken
        );
    }

    /// <param name="shown">As found for the one who writes.</param>
    public async Task<ChangeOutcome> DraftAsync(Sop shown, DraftInput input, CancellationToken cancellationToken)
    {
        var number = shown.Pending?.Number ?? shown.Latest.Number + 1;
        return await WithFileAsync(
            input,
            [
                .. input.Problems(book.Today, number, shown.Pending?.DocumentId is not null),
                .. await StrangersAsync(shown.RecordId, input, cancellationToken),
            ],
            document =>
                processes.RunAsync(
                    shown.Pending is null ? SopProcesses.NewVersion : SopProcesses.EditVersion,
                    input.Key,
                    null,
                    process => KeepDraftAsync(shown.Id, input, document, process, cancellationToken),
                    cancellationToken
                ),
            cancellationToken
        );
    }

    private async Task<ChangeOutcome> KeepDraftAsync(
        Guid sopId,
        DraftInput input,
        Guid? document,
        RunningProcess process,
        CancellationToken cancellationToken
    )
    {
        if (await book.TakeAsync(sopId, cancellationToken) is not { } sop)
        {
            return new ChangeOutcome.NotFound();
        }

        if (sop.Revision != input.Revision)
        {
            return new ChangeOutcome.Conflict();
        }

        // What the parties are asked about stays as it is until they have answered.
        if (sop.Pending is { State: SopState.UnderApproval })
        {
            return ChangeOutcome.Refuse("", "sops.refused.asked");
        }

        sop.Steps++;
        if (sop.Pending is { } draft)
        {
            var before = VersionInput.Terms(draft, await book.ReadersAsync(draft.Id, cancellationToken));
            input.WriteTo(draft, document);
            var readers = await SetReadersAsync(draft, input, cancellationToken);
            await FollowAsync(draft, cancellationToken);
            process.Record(new SopVersionChanged(sop.Id, sop.RecordId, draft.Number, before, VersionInput.Terms(draft, readers)));
        }
        else
        {
            var (version, readers) = await AddVersionAsync(sop, sop.Latest.Number + 1, input, document, cancellationToken);
            process.Record(new SopVersionWritten(sop.Id, sop.RecordId, version.Number, VersionInput.Terms(version, readers)));
        }

        await upkeep.RefreshAsync(sop, process.At, cancellationToken);
        return new ChangeOutcome.Saved(sop.Id);
    }

    // The file comes in before the process begins: looking into it takes time.
    private async Task<ChangeOutcome> WithFileAsync(
        VersionInput input,
        IReadOnlyList<FieldProblem> problems,
        Func<Guid?, Task<ChangeOutcome>> save,
        CancellationToken cancellationToken
    )
    {
        if (problems.Count > 0)
        {
            return new ChangeOutcome.Invalid(problems);
        }

        if (input.File is not { Length: > 0 } file)
        {
            return await save(null);
        }

        var (document, refusal) = await files.ReceiveAsync(file, input.Key, cancellationToken);
        return refusal is null ? await save(document) : new ChangeOutcome.Invalid([refusal]);
    }

    private Sop Make(RecordRef record, NewSopInput input, DateTime at)
    {
        var sop = new Sop
        {
            Id = NewId.Next(),
            RecordKind = record.Kind,
            RecordId = record.Id,
            Title = input.Title!.Trim(),
            Number = input.TrimmedNumber,
            Subject = input.Subject!.Trim(),
            OwnerId = input.OwnerId!.Value,
            WriterPostId = current.Required.PostId,
            CreatedAt = at,
        };
        sop.Commitments.AddRange(input.Commitments.Distinct().Select(id => new SopCommitment { SopId = sop.Id, CommitmentId = id }));
        return sop;
    }

    private async Task<(SopVersion Version, IReadOnlyList<Guid> Readers)> AddVersionAsync(
        Sop sop,
        int number,
        VersionInput input,
        Guid? document,
        CancellationToken cancellationToken
    )
    {
        var version = new SopVersion
        {
            Id = NewId.Next(),
            SopId = sop.Id,
            RecordId = sop.RecordId,
            Number = number,
            Dated = input.Dated!.Value,
            ReviewBy = input.ReviewBy!.Value,
        };
        input.WriteTo(version, document);
        db.Add(version);
        await FollowAsync(version, cancellationToken);
        return (version, await SetReadersAsync(version, input, cancellationToken));
    }

    private Task FollowAsync(SopVersion version, CancellationToken cancellationToken) =>
        version.DocumentId is { } document ? scopeIndex.FollowAsync(document, version.RecordId, cancellationToken) : Task.CompletedTask;

    private async Task<IReadOnlyList<Guid>> SetReadersAsync(SopVersion version, VersionInput input, CancellationToken cancellationToken)
    {
        var wanted =
            input.Whom is WhoReads.All
                ? (await sides.OwnersAsync(version.RecordId, cancellationToken)).Select(o => o.Id).ToList()
                : input.Readers.Distinct().ToList();
        var present = await db.Set<SopReader>().Where(r => r.VersionId == version.Id).ToListAsync(cancellationToken);
        db.RemoveRange(present.Where(r => !wanted.Contains(r.InstitutionId)));
        db.AddRange(
            wanted.Except(present.Select(r => r.InstitutionId)).Select(id => new SopReader { VersionId = version.Id, InstitutionId = id })
        );
        return wanted;
    }

    private async Task<IReadOnlyList<FieldProblem>> StrangersAsync(Guid recordId, VersionInput input, CancellationToken cancellationToken)
    {
        if (input.Whom is WhoReads.All || input.Readers.Count == 0)
        {
            return [];
        }

        var known = (await sides.OwnersAsync(recordId, cancellationToken)).Select(o => o.Id).ToHashSet();
        return input.Readers.TrueForAll(known.Contains) ? [] : [new FieldProblem("Input.Readers", "sops.form.not_taking_part")];
    }
}
