using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Kernel.States;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Preparations.Contracts;
using Sinergi.Modules.Preparations.Data;
using Sinergi.Modules.Preparations.Domain;
using Sinergi.Modules.Preparations.Domain.Signatures;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Documents;

namespace Sinergi.Modules.Preparations.Sign;

/// <summary>Takes in the papers that come back with signatures, and lets two persons attest a scan.</summary>
public sealed class SigningDesk(
    SinergiDb db,
    PreparationActs acts,
    Signings signings,
    ActPapers files,
    SignedFiles signedFiles,
    ScopeIndex scopeIndex,
    SigningNews news,
    CurrentActor current
)
{
    public async Task<ChangeOutcome> RecordAsync(Guid id, RecordInput input, CancellationToken cancellationToken)
    {
        if (input.Problems() is { Count: > 0 } problems)
        {
            return new ChangeOutcome.Invalid(problems);
        }

        return await files.WithAsync(
            input.File!,
            input.Key,
            async document =>
            {
                var file = await signedFiles.LookAsync(document, input.Method!.Value, cancellationToken);
                return file.Refusal is { } refusal
                    ? ChangeOutcome.Refuse("Input.File", refusal)
                    : await acts.RunAsKeeperAsync(
                        PreparationProcesses.RecordSignatures,
                        id,
                        input.Key,
                        on => TakeAsync(on, input, file, cancellationToken),
                        cancellationToken
                    );
            },
            cancellationToken
        );
    }

    private async Task<ChangeOutcome.Invalid?> TakeAsync(
        PreparationAct on,
        RecordInput input,
        SignedFile file,
        CancellationToken cancellationToken
    )
    {
        var (taking, refused) = await CheckAsync(on, input, file, cancellationToken);
        if (taking is not null)
        {
            await TakeAsync(taking, cancellationToken);
        }

        return refused;
    }

    /// <summary>Inside a process, and without changing anything yet: whether the paper can be taken with all its signatures.</summary>
    internal async Task<(Taking? Taking, ChangeOutcome.Invalid? Refused)> CheckAsync(
        PreparationAct on,
        RecordInput input,
        SignedFile file,
        CancellationToken cancellationToken
    )
    {
        if (
            on.Preparation.State is not PreparationState.Signing
            || await signings.StoredAsync(on.Preparation.Id, cancellationToken) is not { } signing
        )
        {
            return (null, ChangeOutcome.Refuse("", "preparations.sign.refused.not_planned"));
        }

        var onPaper = input.Signers.ToHashSet();
        if (
            onPaper.Count(id => signing.Signers.Exists(s => s.Id == id)) < onPaper.Count
            || input.Numbers.Count != on.Preparation.Parties.Count
        )
        {
            return (null, ChangeOutcome.Refuse("", "preparations.sign.refused.signers_changed"));
        }

        var fault = input.Method is SigningMethod.Electronic ? SigningRules.FaultOf(file.Signatures, onPaper.Count) : null;
        var counts = input.Method is SigningMethod.Electronic && fault is null;
        var completes = counts && signing.Order.IsComplete(signing.Signed.Union(onPaper).ToHashSet());
        var situation = SigningRules.Recording(
            signing,
            signings.RoleOf(on.Preparation),
            onPaper,
            input.SignedOn!.Value,
            input.Zone!.Value,
            on.Process.At
        );
        var action = completes ? SigningAction.RecordLast : SigningAction.Record;
        return SigningStates.Table.Try(signing.State, action, situation) switch
        {
            TransitionOutcome<SigningState>.Allowed allowed => (
                new Taking(on, signing, input, file, onPaper, fault, allowed.To, completes),
                null
            ),
            TransitionOutcome<SigningState>.Refused refused => (null, SignatureRefusals.Of(refused, signing.State, "Input.SignedOn")),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>Inside a process, after it was checked there.</summary>
    internal async Task TakeAsync(Taking taking, CancellationToken cancellationToken)
    {
        var (on, signing, input, file, onPaper, fault, to, completes) = taking;
        var turn = signing.Order.Turn(signing.Signed);
        var sheet = Put(on, signing, input, file, fault);
        await scopeIndex.FollowAsync(file.DocumentId, on.Preparation.Id, cancellationToken);
        // A signature that does not hold is none: nothing begins by it.
        if (fault is null)
        {
            signing.State = to;
            signing.Signers.FindAll(s => onPaper.Contains(s.Id)).ForEach(s => s.SheetId = sheet.Id);
            WriteNumbers(on.Preparation, input);
        }

        Tell(on, signing, sheet, onPaper);
        if (sheet.State is SheetState.Waiting)
        {
            await news.AskToAttestAsync(on, sheet, cancellationToken);
        }

        await GoOnAsync(on, signing, turn, completes, cancellationToken);
    }

    public Task<ChangeOutcome> AttestAsync(Guid id, AttestInput input, CancellationToken cancellationToken) =>
        acts.RunAsync(
            PreparationProcesses.Attest,
            id,
            input.Key,
            null,
            async on =>
            {
                var signing = await signings.StoredAsync(id, cancellationToken);
                if (
                    signing?.Sheets.Find(s => s.Id == input.SheetId) is not { } sheet
                    || on.Preparation.State is not PreparationState.Signing
                )
                {
                    return ChangeOutcome.Refuse("", "preparations.sign.refused.not_waiting");
                }

                var turn = signing.Order.Turn(signing.Signed);
                var taken = sheet.Attestations.Count + 1 >= SigningStates.Attestations;
                var onPaper = signing.Signers.Where(s => s.SheetId == sheet.Id).Select(s => s.Id);
                var completes =
                    taken
                    && signing.State is not SigningState.Signed
                    && signing.Order.IsComplete(signing.Signed.Union(onPaper).ToHashSet());
                var situation = new SigningSituation(signings.RoleOf(on.Preparation))
                {
                    WaitsForAttestation = sheet.State is SheetState.Waiting,
                    SamePerson = sheet.Attestations.Exists(a => a.PersonId == current.Required.PersonId),
                };
                var action = completes ? SigningAction.AttestLast : SigningAction.Attest;
                if (SignatureRefusals.Enter(signing, action, situation, "") is { } refused)
                {
                    return refused;
                }

                var attestation = new SheetAttestation
                {
                    Id = NewId.Next(),
                    SheetId = sheet.Id,
                    PreparationId = id,
                    PersonId = current.Required.PersonId,
                    Post = Post(current.Required),
                    At = on.Process.At,
                };
                sheet.Attestations.Add(attestation);
                db.Add(attestation);
                if (taken)
                {
                    sheet.State = SheetState.Taken;
                    await news.AttestedAsync(on, sheet.Id, cancellationToken);
                }

                on.Process.Record(new SignaturesAttested(id, sheet.Id, sheet.Attestations.Count, sheet.Sha256));
                await GoOnAsync(on, signing, turn, completes, cancellationToken);
                return null;
            },
            cancellationToken
        );

    private SignedSheet Put(PreparationAct on, Signing signing, RecordInput input, SignedFile file, SheetFault? fault)
    {
        var sheet = new SignedSheet
        {
            Id = NewId.Next(),
            SigningId = signing.Id,
            PreparationId = on.Preparation.Id,
            Method = input.Method!.Value,
            State =
                fault is not null ? SheetState.Faulty
                : input.Method is SigningMethod.WetInk ? SheetState.Waiting
                : SheetState.Taken,
            SignedOn = input.SignedOn!.Value,
            Place = input.Place!.Trim(),
            Zone = input.Zone!.Value,
            DocumentId = file.DocumentId,
            Sha256 = file.Sha256,
            RecordedAt = on.Process.At,
            Fault = fault,
        };
        signing.Sheets.Add(sheet);
        db.Add(sheet);
        db.AddRange(
            file.Signatures.Select(s => new SheetSignature
            {
                Id = NewId.Next(),
                SheetId = sheet.Id,
                PreparationId = on.Preparation.Id,
                Number = s.Number,
                SignerName = s.Signer.Length > Limits.DefaultText ? s.Signer[..Limits.DefaultText] : s.Signer,
                ClaimedAt = s.ClaimedAt,
                Verdict = s.Verdict,
                WholeDocument = s.WholeDocument,
            })
        );
        return sheet;
    }

    private static void WriteNumbers(Preparation preparation, RecordInput input)
    {
        foreach (var (party, row) in preparation.Parties.OrderBy(p => p.Position).Zip(input.Numbers))
        {
            party.Number = string.IsNullOrWhiteSpace(row.Number) ? party.Number : row.Number.Trim();
        }
    }

    private static void Tell(PreparationAct on, Signing signing, SignedSheet sheet, HashSet<Guid> onPaper)
    {
        var parties = signing.Signers.Where(s => onPaper.Contains(s.Id)).Select(s => s.PartyId).ToHashSet();
        on.Process.Record(
            new SignaturesRecorded(
                on.Preparation.Id,
                sheet.Id,
                sheet.Method.ToString(),
                sheet.State.ToString(),
                sheet.SignedOn,
                sheet.Place,
                [.. on.View.Parties.Where(p => parties.Contains(p.Id)).Select(p => p.PrintedName)],
                sheet.Sha256,
                sheet.DocumentId
            )
        );
    }

    private async Task GoOnAsync(PreparationAct on, Signing signing, int? turn, bool completes, CancellationToken cancellationToken)
    {
        if (completes)
        {
            on.Process.Record(new SigningCompleted(on.Preparation.Id));
            await news.CompleteAsync(on, cancellationToken);
        }
        else
        {
            await news.TurnAsync(on, signing, turn, cancellationToken);
        }
    }

    private static string Post(Actor actor)
    {
        var post = $"{actor.PostTitle}, {actor.InstitutionName}";
        return post.Length > Limits.DefaultText ? post[..Limits.DefaultText] : post;
    }
}

/// <summary>A paper that can be taken, with what it leads to.</summary>
internal sealed record Taking(
    PreparationAct On,
    Signing Signing,
    RecordInput Input,
    SignedFile File,
    HashSet<Guid> OnPaper,
    SheetFault? Fault,
    SigningState To,
    bool Completes
);

/// <summary>A file that came in, as far as signing looks at it.</summary>
/// <param name="Refusal">Why its signatures could not be looked at, as a text key.</param>
public sealed record SignedFile(Guid DocumentId, string Sha256, IReadOnlyList<PdfSignature> Signatures, string? Refusal);

/// <summary>Looks into a file before anything is written down: this takes a program, and a process may run several times.</summary>
public sealed class SignedFiles(SinergiDb db, DocumentContents contents, PdfSignatures signatures)
{
    public async Task<SignedFile> LookAsync(Guid documentId, SigningMethod method, CancellationToken cancellationToken)
    {
        var document = await db.Set<StoredDocument>().AsNoTracking().SingleAsync(d => d.Id == documentId, cancellationToken);
        var file = new SignedFile(documentId, document.Sha256, [], null);
        if (method is SigningMethod.WetInk)
        {
            return file;
        }

        using var clear = await contents.UnpackAsync(document, cancellationToken);
        return clear is null
            ? file with
            {
                Refusal = "documents.signatures.unreadable",
            }
            : (await signatures.ReadAsync(clear.Path, cancellationToken)).Match(
                read => file with { Signatures = read.Signatures },
                refused => file with { Refusal = refused.TextKey }
            );
    }
}
