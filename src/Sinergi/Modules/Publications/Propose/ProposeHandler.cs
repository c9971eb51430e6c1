using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Publications.Contracts;
using Sinergi.Modules.Publications.Copies;
using Sinergi.Modules.Publications.Data;
using Sinergi.Modules.Publications.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Tasks;

namespace Sinergi.Modules.Publications.Propose;

/// <summary>Puts an edition for the public together and asks for a decision; nothing is public by it.</summary>
public sealed class ProposeHandler(
    SinergiDb db,
    Processes processes,
    IAgreementSheets sheets,
    ActPapers papers,
    PublicationDesk desk,
    RedactedCopies copies,
    ScopeIndex scopeIndex,
    WorkTasks tasks,
    CurrentActor current
)
{
    public const string DecideTask = "publications.decide";

    public async Task<ChangeOutcome> HandleAsync(Guid agreementId, ProposalInput input, CancellationToken cancellationToken)
    {
        if (input.Problems() is { Count: > 0 } problems)
        {
            return new ChangeOutcome.Invalid(problems);
        }

        return input.File is { Length: > 0 } file
            ? await papers.WithAsync(
                file,
                input.Key,
                documentId => WithCopyAsync(agreementId, documentId, input, cancellationToken),
                cancellationToken
            )
            : await ProposeAsync(agreementId, null, input, cancellationToken);
    }

    // Drawing takes seconds; it must not happen while the database waits.
    private async Task<ChangeOutcome> WithCopyAsync(
        Guid agreementId,
        Guid documentId,
        ProposalInput input,
        CancellationToken cancellationToken
    )
    {
        var (copy, refusal) = await copies.DrawAsync(documentId, input.OriginalId, input.NothingCovered, cancellationToken);
        return refusal is not null ? new ChangeOutcome.Invalid([refusal]) : await ProposeAsync(agreementId, copy, input, cancellationToken);
    }

    private Task<ChangeOutcome> ProposeAsync(Guid agreementId, DrawnCopy? copy, ProposalInput input, CancellationToken cancellationToken) =>
        processes.RunAsync(
            PublicationProcesses.Propose,
            input.Key,
            null,
            process => KeepAsync(agreementId, copy, input, process, cancellationToken),
            cancellationToken
        );

    private async Task<ChangeOutcome> KeepAsync(
        Guid agreementId,
        DrawnCopy? copy,
        ProposalInput input,
        RunningProcess process,
        CancellationToken cancellationToken
    )
    {
        if (await sheets.FindAsync(agreementId, cancellationToken) is not { } sheet)
        {
            return new ChangeOutcome.NotFound();
        }

        if (!await desk.IsKeeperAsync(sheet.KeeperId, cancellationToken))
        {
            return ChangeOutcome.Refuse("", PublicationStates.HoldsThePermission.MessageKey);
        }

        var last = await db.Set<Publication>()
            .AsNoTracking()
            .Where(p => p.AgreementId == agreementId)
            .OrderByDescending(p => p.Edition)
            .FirstOrDefaultAsync(cancellationToken);
        if (last?.State is PublicationState.Proposed)
        {
            return ChangeOutcome.Refuse("", "publications.refused.another");
        }

        var publication = EditionOf(sheet, last, input, process.At);
        db.Add(publication);
        if (copy is not null)
        {
            db.Add(
                new PublicationCopy
                {
                    PublicationId = publication.Id,
                    AgreementId = agreementId,
                    DocumentId = copy.DocumentId,
                    Pages = copy.Pages,
                    Pdf = copy.Pdf,
                    Sha256 = copy.Sha256,
                    OriginalSha256 = copy.OriginalSha256,
                }
            );
            await scopeIndex.FollowAsync(copy.DocumentId, agreementId, cancellationToken);
        }

        process.Record(
            new PublicationProposed(
                agreementId,
                publication.Id,
                publication.Edition,
                [.. input.Shown.Distinct().Order().Select(f => f.ToString())],
                copy?.DocumentId,
                copy?.Sha256
            )
        );
        await AskAsync(sheet, process.At, cancellationToken);
        return new ChangeOutcome.Saved(publication.Id);
    }

    private Publication EditionOf(AgreementSheet sheet, Publication? last, ProposalInput input, DateTime at)
    {
        var actor = current.Required;
        return new Publication
        {
            Id = NewId.Next(),
            AgreementId = sheet.Id,
            Edition = (last?.Edition ?? 0) + 1,
            Code = last?.Code ?? PublicationDesk.NewCode(),
            Facts = PublicFacts.Of(sheet, input.Shown, input.Title!.Trim(), input.Summary?.Trim()).ToJson(),
            Basis = PublicFacts.BasisOf(sheet, input.Shown),
            Covered = input.Covered?.Trim(),
            ProposedByPersonId = actor.PersonId,
            ProposedByPostId = actor.PostId,
            ProposedByInstitutionId = actor.InstitutionId,
            ProposedAt = at,
        };
    }

    private Task AskAsync(AgreementSheet sheet, DateTime at, CancellationToken cancellationToken) =>
        tasks.OpenAsync(
            new NewTask(
                DecideTask,
                sheet.Id,
                sheet.KeeperId,
                null,
                "publications.task.decide",
                [StoredLine.Part(sheet.Title)],
                PublicationLinks.Of(sheet.Id),
                PublicationPermissions.Publish,
                null
            ),
            at,
            cancellationToken
        );
}
