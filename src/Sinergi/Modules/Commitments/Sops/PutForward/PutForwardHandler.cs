using Sinergi.Kernel;
using Sinergi.Kernel.States;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Data;
using Sinergi.Modules.Commitments.Data.Sops;
using Sinergi.Modules.Commitments.Domain.Sops;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Sops.PutForward;

public sealed class PutForwardInput
{
    public Guid Key { get; set; }

    /// <summary>The revision of the SOP that was on the screen: one does not put forward what somebody else has changed meanwhile.</summary>
    public Guid Seen { get; set; }
}

/// <summary>Asks every party of the record that is known here for its yes.</summary>
public sealed class PutForwardHandler(
    SinergiDb db,
    Processes processes,
    SopBook book,
    SopUpkeep upkeep,
    RecordSides sides,
    CurrentActor current
)
{
    public Task<ChangeOutcome> HandleAsync(Guid sopId, PutForwardInput input, CancellationToken cancellationToken) =>
        processes.RunAsync(
            SopProcesses.PutForward,
            input.Key,
            null,
            process => PutForwardAsync(sopId, input.Seen, process, cancellationToken),
            cancellationToken
        );

    /// <summary>The parties that would be asked.</summary>
    public async Task<IReadOnlyList<Guid>> PartiesAsync(Guid recordId, CancellationToken cancellationToken) =>
        [.. (await sides.PartiesAsync(recordId, cancellationToken)).Select(p => p.InstitutionId).OfType<Guid>().Distinct()];

    private async Task<ChangeOutcome> PutForwardAsync(Guid sopId, Guid seen, RunningProcess process, CancellationToken cancellationToken)
    {
        if (await book.TakeAsync(sopId, cancellationToken) is not { } sop)
        {
            return new ChangeOutcome.NotFound();
        }

        if (sop.Revision != seen)
        {
            return new ChangeOutcome.Conflict();
        }

        var parties = await PartiesAsync(sop.RecordId, cancellationToken);
        var draft = sop.Pending ?? sop.Latest;
        var situation = draft.Situation(book.Today) with { Parties = parties.Count };
        if (draft.TakeOrTell(SopAction.PutForward, situation) is TransitionOutcome<SopState>.Refused refused)
        {
            // There is no field here: what is missing is mended in the draft.
            return ChangeOutcome.Refuse("", SopRefusals.Of(refused).Problems[0].TextKey);
        }

        (draft.Round, draft.PutForwardAt, sop.Steps) = (draft.Round + 1, process.At, sop.Steps + 1);
        db.AddRange(
            parties.Select(party => new SopApproval
            {
                Id = NewId.Next(),
                VersionId = draft.Id,
                Round = draft.Round,
                InstitutionId = party,
            })
        );
        var names = await book.NamesAsync(parties, cancellationToken);
        process.Record(new SopPutForward(sop.Id, sop.RecordId, draft.Number, draft.Round, parties, [.. parties.Select(p => names[p])]));
        await upkeep.RefreshAsync(sop, process.At, cancellationToken);
        await upkeep.TellAsync(
            parties.Where(p => p != current.Required.InstitutionId),
            sop,
            "sops.notice.put_forward",
            process.At,
            cancellationToken
        );
        return new ChangeOutcome.Saved(sop.Id);
    }
}
