using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.States;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Preparations.Contracts;
using Sinergi.Modules.Preparations.Data;
using Sinergi.Modules.Preparations.Domain;
using Sinergi.Modules.Preparations.Domain.Signatures;
using Sinergi.Modules.Preparations.Sign;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Documents;

namespace Sinergi.Modules.Preparations.Register;

/// <summary>Puts the signed text on record with what its preparation and its signing know; each then leads to the other.</summary>
public sealed class RegisterHandler(
    SinergiDb db,
    PreparationActs acts,
    PreparationSituations situations,
    Signings signings,
    SigningStop stop,
    IAgreementIntake intake
)
{
    /// <summary>A renewal or an addendum is put on record from the agreement that it renews or changes.</summary>
    public static bool IsHere(Preparation preparation) =>
        preparation.State is PreparationState.Signing && preparation.Tie is null or PreparationTie.Under;

    public async Task<ChangeOutcome> HandleAsync(PreparationView seen, RegisterInput input, CancellationToken cancellationToken)
    {
        if (input.Problems(RegisterInput.IsNumbered(seen)) is { Count: > 0 } problems)
        {
            return new ChangeOutcome.Invalid(problems);
        }

        var signing = await signings.StoredAsync(seen.Preparation.Id, cancellationToken);
        if (signing is not { State: SigningState.Signed } || input.Parties.Count != seen.Preparation.Parties.Count)
        {
            return ChangeOutcome.Refuse("", "preparations.refused.not_signed");
        }

        if (Objection(signing, input) is { } objection)
        {
            return new ChangeOutcome.Invalid([objection]);
        }

        if (await intake.CheckAsync(await ToldAsync(seen, signing, input, cancellationToken), cancellationToken) is { Count: > 0 } errors)
        {
            return new ChangeOutcome.Invalid([.. errors.SelectMany(e => e.Value.Select(key => new FieldProblem("", key)))]);
        }

        return await acts.RunAsKeeperAsync(
            PreparationProcesses.Register,
            seen.Preparation.Id,
            input.Key,
            on => RegisterAsync(on, input, cancellationToken),
            cancellationToken
        );
    }

    private async Task<ChangeOutcome.Invalid?> RegisterAsync(PreparationAct on, RegisterInput input, CancellationToken cancellationToken)
    {
        var advice = await situations.AdviceAsync(on.View, cancellationToken);
        var by = acts.IsKeeper(on.Preparation) ? PreparationRole.Keeper : PreparationRole.Other;
        if (
            PreparationStates.Table.Try(on.Preparation.State, PreparationAction.Register, PreparationSituations.Of(on.View, by, advice))
            is TransitionOutcome<PreparationState>.Refused refused
        )
        {
            return PreparationActs.Of(refused, "");
        }

        if (!IsHere(on.Preparation) || input.Parties.Count != on.Preparation.Parties.Count)
        {
            return ChangeOutcome.Refuse("", "preparations.register.parties_changed");
        }

        var signing = (await signings.StoredAsync(on.Preparation.Id, cancellationToken))!;
        if (Objection(signing, input) is { } objection)
        {
            return new ChangeOutcome.Invalid([objection]);
        }

        foreach (var (party, row) in on.View.Parties.Zip(input.Parties))
        {
            party.Number = string.IsNullOrWhiteSpace(row.Number) ? null : row.Number.Trim();
        }

        var agreement = await intake.StoreAsync(await ToldAsync(on.View, signing, input, cancellationToken), on.Process, cancellationToken);
        (on.Preparation.State, on.Preparation.StateSince, on.Preparation.AgreementId) = (
            PreparationState.Registered,
            on.View.Today,
            agreement
        );
        await stop.LeaveAsync(on, cancellationToken);
        on.Process.Record(new PreparationRegistered(on.Preparation.Id, agreement));
        return null;
    }

    private static FieldProblem? Objection(Signing signing, RegisterInput input) =>
        SigningRules.WithoutAuthority(signing) is { Count: > 0 } names
            ? new FieldProblem("", "preparations.sign.without_authority", string.Join(", ", names))
        : input.TermStart < signing.Last!.SignedOn ? new FieldProblem("Input.TermStart", "preparations.register.start_before")
        : null;

    private async Task<RegisterAgreement> ToldAsync(
        PreparationView view,
        Signing signing,
        RegisterInput input,
        CancellationToken cancellationToken
    )
    {
        var (p, last) = (view.Preparation, signing.Last!);
        var start = input.TermStart ?? last.SignedOn;
        var signed = signing.Signed;
        return new RegisterAgreement
        {
            FormKey = input.Key,
            DocumentId = last.DocumentId,
            SourceTitle = await db.Set<StoredDocument>()
                .Where(d => d.Id == last.DocumentId)
                .Select(d => d.FileName)
                .SingleAsync(cancellationToken),
            Kind = view.Instrument.CountsAs ?? AgreementKind.NotStated,
            Subject = p.Subject ?? p.Title,
            SignedOn = last.SignedOn,
            Place = last.Place,
            SigningEventId = p.CeremonyId,
            TermStart = start,
            TermEnd = p.Unlimited || p.Months is not { } months ? null : start.AddMonths(months).AddDays(-1),
            TermUnlimited = p.Unlimited,
            ParentId = p.Tie is PreparationTie.Under ? p.TiedToId : null,
            Parties = [.. view.Parties.Zip(input.Parties, (party, row) => Told(signing, signed, party, row.Number))],
        };
    }

    /// <summary>With whoever signed for it first in the plan; where n of m were enough a party may have nobody.</summary>
    private static NewParty Told(Signing signing, IReadOnlySet<Guid> signed, PreparationParty party, string? number)
    {
        var signer = signing
            .Signers.Where(s => s.PartyId == party.Id && signed.Contains(s.Id))
            .OrderBy(s => s.Group)
            .ThenBy(s => s.Position)
            .FirstOrDefault();
        return new NewParty(
            party.InstitutionId,
            party.PrintedName,
            party.Side,
            number,
            signer?.Name,
            signer?.Title,
            signer is not null,
            null
        );
    }
}
