using Sinergi.Kernel.States;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Preparations.Contracts;
using Sinergi.Modules.Preparations.Data;
using Sinergi.Modules.Preparations.Domain;
using Sinergi.Platform.Audit;

namespace Sinergi.Modules.Preparations.Register;

/// <summary>Puts the signed text on record with what its preparation knows; each then leads to the other.</summary>
public sealed class RegisterHandler(
    PreparationActs acts,
    PreparationSituations situations,
    PreparationReader reader,
    IAgreementIntake intake,
    ActPapers papers
)
{
    /// <summary>A renewal or an addendum is put on record from the agreement that it renews or changes.</summary>
    public static bool IsHere(Preparation preparation) =>
        preparation.State is PreparationState.Signing && preparation.Tie is null or PreparationTie.Under;

    public async Task<ChangeOutcome> HandleAsync(PreparationView seen, RegisterInput input, CancellationToken cancellationToken)
    {
        if (input.Problems(reader.Today) is { Count: > 0 } problems)
        {
            return new ChangeOutcome.Invalid(problems);
        }

        if (input.Parties.Count != seen.Preparation.Parties.Count)
        {
            return ChangeOutcome.Refuse("", "preparations.register.parties_changed");
        }

        if (await intake.CheckAsync(Told(seen, input), cancellationToken) is { Count: > 0 } errors)
        {
            return new ChangeOutcome.Invalid([.. errors.SelectMany(e => e.Value.Select(key => new FieldProblem("", key)))]);
        }

        return await papers.WithAsync(
            input.File!,
            input.Key,
            document =>
                acts.RunAsKeeperAsync(
                    PreparationProcesses.Register,
                    seen.Preparation.Id,
                    input.Key,
                    on => RegisterAsync(on, input, document, cancellationToken),
                    cancellationToken
                ),
            cancellationToken
        );
    }

    private async Task<ChangeOutcome.Invalid?> RegisterAsync(
        PreparationAct on,
        RegisterInput input,
        Guid documentId,
        CancellationToken cancellationToken
    )
    {
        var advice = await situations.AdviceAsync(on.View, cancellationToken);
        var by = acts.IsKeeper(on.Preparation) ? PreparationRole.Keeper : PreparationRole.Other;
        var situation = PreparationSituations.Of(on.View, by, advice) with { HasSignedText = true };
        if (
            PreparationStates.Table.Try(on.Preparation.State, PreparationAction.Register, situation)
            is TransitionOutcome<PreparationState>.Refused refused
        )
        {
            return PreparationActs.Of(refused, "");
        }

        if (!IsHere(on.Preparation) || input.Parties.Count != on.Preparation.Parties.Count)
        {
            return ChangeOutcome.Refuse("", "preparations.register.parties_changed");
        }

        var agreement = await intake.StoreAsync(Told(on.View, input) with { DocumentId = documentId }, on.Process, cancellationToken);
        (on.Preparation.State, on.Preparation.StateSince, on.Preparation.AgreementId) = (
            PreparationState.Registered,
            on.View.Today,
            agreement
        );
        on.Process.Record(new PreparationRegistered(on.Preparation.Id, agreement));
        return null;
    }

    private static RegisterAgreement Told(PreparationView view, RegisterInput input)
    {
        var p = view.Preparation;
        var start = input.TermStart ?? input.SignedOn;
        return new RegisterAgreement
        {
            FormKey = input.Key,
            SourceTitle = Path.GetFileName(input.File!.FileName),
            Kind = view.Instrument.CountsAs ?? AgreementKind.NotStated,
            Subject = p.Subject ?? p.Title,
            SignedOn = input.SignedOn,
            Place = input.Place,
            TermStart = start,
            TermEnd = p.Unlimited || p.Months is not { } months ? null : start?.AddMonths(months).AddDays(-1),
            TermUnlimited = p.Unlimited,
            ParentId = p.Tie is PreparationTie.Under ? p.TiedToId : null,
            Parties =
            [
                .. view.Parties.Zip(
                    input.Parties,
                    (party, row) =>
                        new NewParty(
                            party.InstitutionId,
                            party.PrintedName,
                            party.Side,
                            row.Number,
                            row.Representative,
                            row.Title,
                            true,
                            null
                        )
                ),
            ],
        };
    }
}
