using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Data;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Modules.Agreements.Register;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Agreements.Renew;

/// <param name="Objection">Why it cannot be renewed, as a text key; null when it can.</param>
/// <param name="ParentEnds">The last day of the agreement on which it hangs; null when there is none or no end is known.</param>
public sealed record Renewable(Agreement Old, IReadOnlyList<string> Fields, string? Objection, DateOnly? ParentEnds);

/// <summary>
/// Puts a signed renewal on record as an agreement of its own that takes up on the day after the old one's last. Its units countersign
/// anew: nobody is bound by a text that they have not signed.
/// </summary>
public sealed class Renewal(
    SinergiDb db,
    Processes processes,
    AgreementRegister register,
    Lineage lineage,
    ActPapers papers,
    AgreementNotices notices
)
{
    /// <summary>Null when there is no such agreement for the one who asks.</summary>
    public async Task<Renewable?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var old = await db.Set<Agreement>().AsNoTracking().Include(a => a.Parties).SingleOrDefaultAsync(a => a.Id == id, cancellationToken);
        if (old is null)
        {
            return null;
        }

        var fields = await db.Set<CooperationField>()
            .Where(f => f.AgreementId == id)
            .OrderBy(f => f.Position)
            .Take(AgreementRules.MostFields)
            .Select(f => f.Text)
            .ToListAsync(cancellationToken);
        var elders = await lineage.EldersAsync(old, FamilyTie.Under, cancellationToken);
        return new Renewable(
            old,
            fields,
            RenewalRules.Objection(old, await lineage.IsRenewedAsync(old, cancellationToken)),
            elders.Count > 0 ? await lineage.CoveredUntilAsync(elders[0], cancellationToken) : null
        );
    }

    public async Task<ChangeOutcome> HandleAsync(Renewable seen, RenewInput input, DateOnly today, CancellationToken cancellationToken)
    {
        if (input.Problems(today) is { Count: > 0 } problems)
        {
            return new ChangeOutcome.Invalid(problems);
        }

        if (Refusal(seen, input) is { } refusal)
        {
            return refusal;
        }

        var told = Told(seen.Old, input);
        if ((await register.CheckAsync(told, cancellationToken)).All is { Count: > 0 } errors)
        {
            return new ChangeOutcome.Invalid([
                .. errors.SelectMany(e => e.Value.Select(key => new FieldProblem($"Input.{AgreementErrors.FormName(e.Key)}", key))),
            ]);
        }

        return await papers.WithAsync(
            input.File!,
            input.Key,
            documentId =>
                processes.RunAsync(
                    AgreementProcesses.Renew,
                    input.Key,
                    null,
                    process => RecordAsync(seen.Old.Id, input, documentId, process, cancellationToken),
                    cancellationToken
                ),
            cancellationToken
        );
    }

    private async Task<ChangeOutcome> RecordAsync(
        Guid id,
        RenewInput input,
        Guid documentId,
        RunningProcess process,
        CancellationToken cancellationToken
    )
    {
        if (await FindAsync(id, cancellationToken) is not { } now)
        {
            return new ChangeOutcome.NotFound();
        }

        if (Refusal(now, input) is { } refusal)
        {
            return refusal;
        }

        var successor = await register.StoreAsync(Told(now.Old, input) with { DocumentId = documentId }, process, cancellationToken);
        var from = RenewalRules.StartAfter(now.Old);
        process.Record(new AgreementRenewed(id, successor, from));
        await notices.TellAsync(now.Old, "Renewed", from, process.At, cancellationToken);
        return new ChangeOutcome.Saved(successor);
    }

    private static ChangeOutcome.Invalid? Refusal(Renewable seen, RenewInput input) =>
        seen.Objection is { } objection ? ChangeOutcome.Refuse("", objection)
        : RenewalRules.SigningObjection(seen.Old, input.SignedOn!.Value) is { } signing ? ChangeOutcome.Refuse("Input.SignedOn", signing)
        : input.Parties.Count != SignerInput.PartiesOf(seen.Old).Count ? ChangeOutcome.Refuse("", "agreements.renew.parties_changed")
        : RenewalRules.Outlives(RenewalRules.TermAfter(seen.Old, input.Length!.Value)!.Value, seen.ParentEnds)
            ? ChangeOutcome.Refuse("Input.Years", "agreements.renew.outlives")
        : null;

    private static RegisterAgreement Told(Agreement old, RenewInput input)
    {
        var term = RenewalRules.TermAfter(old, input.Length!.Value)!.Value;
        return new RegisterAgreement
        {
            FormKey = input.Key,
            SourceTitle = Path.GetFileName(input.File!.FileName),
            Kind = old.Kind,
            Renewal = true,
            Subject = input.Subject,
            SignedOn = input.SignedOn,
            Place = input.Place,
            TermStart = term.Start,
            TermEnd = term.End,
            ParentId = old.ParentId,
            PredecessorId = old.Id,
            Parties = SignerInput.Told(old, input.Parties),
            Scopes = RegisterByHand.Scopes(input.Fields),
        };
    }
}
