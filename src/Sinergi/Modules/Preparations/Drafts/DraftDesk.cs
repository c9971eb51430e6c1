using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Preparations.Contracts;
using Sinergi.Modules.Preparations.Data;
using Sinergi.Modules.Preparations.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Preparations.Drafts;

/// <summary>Takes versions of the text in, and says which party stands by which.</summary>
public sealed class DraftDesk(
    SinergiDb db,
    PreparationActs acts,
    ActPapers papers,
    DraftText texts,
    ScopeIndex scopeIndex,
    PreparationTasks tasks,
    CurrentActor current
)
{
    private static readonly string[] Kinds = [".pdf", ".docx"];

    public async Task<ChangeOutcome> UploadAsync(PreparationView seen, DraftInput input, CancellationToken cancellationToken)
    {
        var problems = new ProblemList();
        problems.Refuse(input.File is not { Length: > 0 }, nameof(input.File), "preparations.draft.file_missing");
        problems.Refuse(
            input.File is { Length: > 0 } file
                && !Kinds.Contains(Path.GetExtension(file.FileName).ToLowerInvariant(), StringComparer.Ordinal),
            nameof(input.File),
            "preparations.draft.kind"
        );
        problems.Refuse(input.Note?.Trim().Length > Limits.Sentence, nameof(input.Note), "agreements.error.tooLong", Limits.Sentence);
        if (problems.All.Count > 0)
        {
            return new ChangeOutcome.Invalid(problems.All);
        }

        // What will be refused is not taken in first; whether it still may be, the process looks again.
        if (Objection(seen) is { } objection)
        {
            return ChangeOutcome.Refuse("", objection);
        }

        return await papers.WithAsync(
            input.File!,
            input.Key,
            async document =>
            {
                var (digest, address) = await texts.KeepAsync(document, cancellationToken);
                return await acts.RunAsKeeperAsync(
                    PreparationProcesses.UploadDraft,
                    seen.Preparation.Id,
                    input.Key,
                    on => AddAsync(on, input, document, digest, address, cancellationToken),
                    cancellationToken
                );
            },
            cancellationToken
        );
    }

    private static string? Objection(PreparationView view) =>
        DraftRules.UploadObjection(view.Preparation.State, view.Drafts.Count, view.Preparation.Parties);

    private async Task<ChangeOutcome.Invalid?> AddAsync(
        PreparationAct on,
        DraftInput input,
        Guid documentId,
        string digest,
        string? textAddress,
        CancellationToken cancellationToken
    )
    {
        if (Objection(on.View) is { } objection)
        {
            return ChangeOutcome.Refuse("", objection);
        }

        if (on.View.Drafts.Any(d => d.Sha256 == digest))
        {
            return ChangeOutcome.Refuse("Input.File", "preparations.draft.same_file");
        }

        var draft = new PreparationDraft
        {
            Id = NewId.Next(),
            PreparationId = on.Preparation.Id,
            Number = (on.View.Newest?.Number ?? 0) + 1,
            DocumentId = documentId,
            Sha256 = digest,
            TextAddress = textAddress,
            Note = string.IsNullOrWhiteSpace(input.Note) ? null : input.Note.Trim(),
            UploadedById = current.Required.InstitutionId,
            UploadedAt = on.Process.At,
        };
        db.Add(draft);
        await scopeIndex.FollowAsync(documentId, on.Preparation.Id, cancellationToken);
        on.Process.Record(new DraftUploaded(on.Preparation.Id, draft.Id, draft.Number, digest, documentId));
        foreach (var party in on.Preparation.Parties.Where(p => p.InvolvedAt is not null || (p.Internal && !acts.IsOwn(p))))
        {
            await tasks.TellAsync(
                on.Preparation,
                party.InstitutionId!.Value,
                "preparations.notice.draft",
                $"{draft.Number}",
                PreparationLinks.Drafts(on.Preparation.Id),
                on.Process.At,
                cancellationToken
            );
        }

        return null;
    }

    /// <summary>An officer of the party accepts; for a party that does not act here the office records it with the party's letter.</summary>
    public async Task<ChangeOutcome> AcceptAsync(Guid id, AcceptInput input, CancellationToken cancellationToken) =>
        input.File is { Length: > 0 } letter
            ? await papers.WithAsync(letter, input.Key, document => AcceptAsync(id, input, document, cancellationToken), cancellationToken)
            : await AcceptAsync(id, input, null, cancellationToken);

    private Task<ChangeOutcome> AcceptAsync(Guid id, AcceptInput input, Guid? letterId, CancellationToken cancellationToken) =>
        acts.RunAsync(
            PreparationProcesses.AcceptDraft,
            id,
            input.Key,
            null,
            async on =>
            {
                if (Find(on, input.PartyId) is not { } party)
                {
                    return ChangeOutcome.Refuse("", "preparations.draft.not_your_party");
                }

                if (!acts.IsOwn(party) && letterId is null)
                {
                    return ChangeOutcome.Refuse("Accept.File", "preparations.draft.letter_missing");
                }

                if (DraftRules.AcceptObjection(on.Preparation.State, on.View.Newest?.Id, input.DraftId, party) is { } objection)
                {
                    return ChangeOutcome.Refuse("", objection);
                }

                (party.AcceptedDraftId, party.AcceptedAt, party.AcceptanceLetterId) = (input.DraftId, on.Process.At, letterId);
                if (letterId is { } letter)
                {
                    await scopeIndex.FollowAsync(letter, id, cancellationToken);
                }

                on.Process.Record(new DraftAccepted(id, input.DraftId, on.View.Newest!.Number, party.Id, party.PrintedName, letterId));
                await TellOfficeAsync(on, "preparations.notice.accepted", party, cancellationToken);
                return null;
            },
            cancellationToken
        );

    public Task<ChangeOutcome> TakeBackAsync(Guid id, TakeBackInput input, CancellationToken cancellationToken)
    {
        var reason = input.Reason?.Trim() ?? "";
        return reason.Length is 0 or > Limits.Sentence
            ? Task.FromResult<ChangeOutcome>(
                ChangeOutcome.Refuse(
                    "TakeBack.Reason",
                    reason.Length == 0 ? "preparations.refused.reason" : "agreements.error.tooLong",
                    $"{Limits.Sentence}"
                )
            )
            : acts.RunAsync(
                PreparationProcesses.TakeBack,
                id,
                input.Key,
                reason,
                async on =>
                {
                    // Whoever accepted takes it back: the party itself, or the office for one whose letter it holds.
                    var party = on.Preparation.Parties.Find(p => p.Id == input.PartyId);
                    if (party is null || !(acts.IsOwn(party) || (acts.IsOffice(on.Preparation) && party.AcceptanceLetterId is not null)))
                    {
                        return ChangeOutcome.Refuse("", "preparations.draft.not_your_party");
                    }

                    if (DraftRules.TakeBackObjection(on.Preparation.State, party) is { } objection)
                    {
                        return ChangeOutcome.Refuse("", objection);
                    }

                    var draft = on.View.Drafts.First(d => d.Id == party.AcceptedDraftId);
                    (party.AcceptedDraftId, party.AcceptedAt, party.AcceptanceLetterId) = (null, null, null);
                    on.Process.Record(new DraftAcceptanceTakenBack(id, draft.Id, draft.Number, party.Id, party.PrintedName));
                    await TellOfficeAsync(on, "preparations.notice.taken_back", party, cancellationToken);
                    return null;
                },
                cancellationToken
            );
    }

    /// <summary>The party for which the one who acts may speak: its own, or with a letter any that the office leads.</summary>
    private PreparationParty? Find(PreparationAct on, Guid partyId) =>
        on.Preparation.Parties.Find(p => p.Id == partyId) is { } party && (acts.IsOwn(party) || acts.IsKeeper(on.Preparation))
            ? party
            : null;

    private Task TellOfficeAsync(PreparationAct on, string textKey, PreparationParty party, CancellationToken cancellationToken) =>
        acts.IsOffice(on.Preparation)
            ? Task.CompletedTask
            : tasks.TellOfficeAsync(on.Preparation, textKey, party.PrintedName, on.Process.At, cancellationToken);
}

public sealed class DraftInput
{
    public Guid Key { get; set; }
    public IFormFile? File { get; set; }
    public string? Note { get; set; }
}

public sealed class AcceptInput
{
    public Guid Key { get; set; }

    /// <summary>The version that the page showed: another one is never accepted by chance.</summary>
    public Guid DraftId { get; set; }
    public Guid PartyId { get; set; }

    /// <summary>The letter of a party that does not act here.</summary>
    public IFormFile? File { get; set; }
}

public sealed class TakeBackInput
{
    public Guid Key { get; set; }
    public Guid PartyId { get; set; }
    public string? Reason { get; set; }
}
