using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Preparations.Contracts;
using Sinergi.Modules.Preparations.Data;
using Sinergi.Modules.Preparations.Domain.Signatures;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Preparations.Sign;

/// <summary>A letter of authority as it reads.</summary>
public sealed class LetterInput
{
    public Guid Key { get; set; }
    public string? Number { get; set; }
    public string? From { get; set; }

    [DateInput]
    public DateOnly? On { get; set; }

    [DateInput]
    public DateOnly? Until { get; set; }
    public IFormFile? File { get; set; }

    public IReadOnlyList<FieldProblem> Problems()
    {
        var problems = new ProblemList();
        problems.Refuse(string.IsNullOrWhiteSpace(Number), nameof(Number), "preparations.sign.letter.number_missing");
        problems.Refuse(Number?.Trim().Length > Limits.Name, nameof(Number), "agreements.error.tooLong", Limits.Name);
        problems.Refuse(string.IsNullOrWhiteSpace(From), nameof(From), "preparations.sign.letter.from_missing");
        problems.Refuse(From?.Trim().Length > Limits.Name, nameof(From), "agreements.error.tooLong", Limits.Name);
        problems.Refuse(On is null, nameof(On), "preparations.sign.letter.date_missing");
        problems.Refuse(Until < On, nameof(Until), "preparations.sign.letter.until_before");
        problems.Refuse(File is not { Length: > 0 }, nameof(File), "preparations.sign.letter.file_missing");
        return problems.All;
    }
}

public sealed class RevokeInput
{
    public Guid Key { get; set; }

    [DateInput]
    public DateOnly? On { get; set; }
}

/// <summary>Puts a letter of authority beside a signer, and says from which day on it holds no more.</summary>
public sealed class LetterDesk(SinergiDb db, PreparationActs acts, Signings signings, ActPapers files, ScopeIndex scopeIndex)
{
    public async Task<ChangeOutcome> RecordAsync(Guid id, Guid signerId, LetterInput input, CancellationToken cancellationToken) =>
        input.Problems() is { Count: > 0 } problems
            ? new ChangeOutcome.Invalid(problems)
            : await files.WithAsync(
                input.File!,
                input.Key,
                document =>
                    acts.RunAsKeeperAsync(
                        PreparationProcesses.Authorise,
                        id,
                        input.Key,
                        on => WriteAsync(on, signerId, input, document, cancellationToken),
                        cancellationToken
                    ),
                cancellationToken
            );

    public Task<ChangeOutcome> RevokeAsync(Guid id, Guid signerId, RevokeInput input, CancellationToken cancellationToken) =>
        acts.RunAsKeeperAsync(
            PreparationProcesses.RevokeLetter,
            id,
            input.Key,
            async on =>
            {
                var signer = await SignerAsync(id, signerId, cancellationToken);
                if (signer?.Letter is not { RevokedOn: null } letter)
                {
                    return ChangeOutcome.Refuse("", "preparations.sign.letter.none");
                }

                if (input.On is not { } day || day < letter.On)
                {
                    return ChangeOutcome.Refuse("Revoke.On", "preparations.sign.letter.revoked_missing");
                }

                letter.RevokedOn = day;
                on.Process.Record(new LetterOfAuthorityRevoked(id, signerId, PartyOf(on, signer), letter.Number, day));
                return null;
            },
            cancellationToken
        );

    private async Task<ChangeOutcome.Invalid?> WriteAsync(
        PreparationAct on,
        Guid signerId,
        LetterInput input,
        Guid documentId,
        CancellationToken cancellationToken
    )
    {
        var id = on.Preparation.Id;
        if (await SignerAsync(id, signerId, cancellationToken) is not { } signer)
        {
            return ChangeOutcome.Refuse("", "preparations.sign.refused.signers_changed");
        }

        // What a signature rested on is not replaced under it.
        if (signer.SheetId is not null)
        {
            return ChangeOutcome.Refuse("", "preparations.sign.letter.signed_already");
        }

        var letter = signer.Letter;
        if (letter is null)
        {
            letter = new LetterOfAuthority
            {
                Id = NewId.Next(),
                SignerId = signerId,
                PreparationId = id,
                Number = "",
                From = "",
                On = default,
                DocumentId = documentId,
            };
            db.Add(letter);
        }

        (letter.Number, letter.From, letter.DocumentId) = (input.Number!.Trim(), input.From!.Trim(), documentId);
        (letter.On, letter.Until, letter.RevokedOn) = (input.On!.Value, input.Until, null);
        await scopeIndex.FollowAsync(documentId, id, cancellationToken);
        on.Process.Record(
            new LetterOfAuthorityRecorded(id, signerId, PartyOf(on, signer), letter.Number, letter.On, letter.Until, documentId)
        );
        return null;
    }

    private async Task<Signer?> SignerAsync(Guid id, Guid signerId, CancellationToken cancellationToken) =>
        (await signings.StoredAsync(id, cancellationToken))?.Signers.Find(s => s.Id == signerId);

    private static string PartyOf(PreparationAct on, Signer signer) =>
        on.Preparation.Parties.First(p => p.Id == signer.PartyId).PrintedName;
}
