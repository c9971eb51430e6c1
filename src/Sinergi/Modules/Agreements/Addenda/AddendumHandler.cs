using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Data;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Modules.Agreements.Facts;
using Sinergi.Modules.Agreements.Register;
using Sinergi.Modules.Agreements.Renew;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Agreements.Addenda;

/// <summary>Begins an addendum, drops it, or records it as signed: then it has its number and what it says holds.</summary>
public sealed class AddendumHandler(
    SinergiDb db,
    Processes processes,
    AgreementRegister register,
    Correct.PartyCorrections shown,
    IRecordFacts facts,
    Lineage lineage,
    ActPapers papers,
    AgreementNotices notices
)
{
    public Task<ChangeOutcome> OpenAsync(Guid id, AddendumReasonInput input, DateOnly today, CancellationToken cancellationToken) =>
        input.Problems() is { Count: > 0 } problems
            ? Task.FromResult<ChangeOutcome>(new ChangeOutcome.Invalid(problems))
            : ChangeAsync(
                AgreementProcesses.OpenAddendum,
                id,
                input,
                (agreement, process) =>
                {
                    if (AddendumRules.OpeningObjection(agreement, today) is { } objection)
                    {
                        return ChangeOutcome.Refuse("", objection);
                    }

                    agreement.AddendumSince = today;
                    process.Record(new AddendumOpened(id, today));
                    return new ChangeOutcome.Saved(id);
                },
                cancellationToken
            );

    public Task<ChangeOutcome> DropAsync(Guid id, AddendumReasonInput input, CancellationToken cancellationToken) =>
        input.Problems() is { Count: > 0 } problems
            ? Task.FromResult<ChangeOutcome>(new ChangeOutcome.Invalid(problems))
            : ChangeAsync(
                AgreementProcesses.DropAddendum,
                id,
                input,
                (agreement, process) =>
                {
                    if (agreement.AddendumSince is null)
                    {
                        return ChangeOutcome.Refuse("", "agreements.addendum.not_open");
                    }

                    agreement.AddendumSince = null;
                    process.Record(new AddendumDropped(id));
                    return new ChangeOutcome.Saved(id);
                },
                cancellationToken
            );

    public async Task<ChangeOutcome> SignAsync(Agreement seen, SignAddendumInput input, DateOnly today, CancellationToken cancellationToken)
    {
        if (input.Problems(today) is { Count: > 0 } problems)
        {
            return new ChangeOutcome.Invalid(problems);
        }

        if (await RefusalAsync(seen, input, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        if ((await register.CheckAsync(Told(seen, input, 1, null), cancellationToken)).All is { Count: > 0 } errors)
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
                    AgreementProcesses.SignAddendum,
                    input.Key,
                    input.What!.Trim(),
                    process => RecordAsync(seen.Id, input, documentId, process, cancellationToken),
                    cancellationToken
                ),
            cancellationToken
        );
    }

    private async Task<ChangeOutcome> RecordAsync(
        Guid id,
        SignAddendumInput input,
        Guid documentId,
        RunningProcess process,
        CancellationToken cancellationToken
    )
    {
        var agreement = await db.Set<Agreement>().Include(a => a.Parties).SingleOrDefaultAsync(a => a.Id == id, cancellationToken);
        if (agreement is null)
        {
            return new ChangeOutcome.NotFound();
        }

        if (await RefusalAsync(agreement, input, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        var last = await db.Set<Agreement>().Where(a => a.ParentId == id).MaxAsync(a => a.AddendumNumber, cancellationToken) ?? 0;
        var number = last + 1;
        var addendumId = await register.StoreAsync(Told(agreement, input, number, documentId), process, cancellationToken);
        agreement.AddendumSince = null;
        await ApplyAsync(agreement, input, number, process, cancellationToken);
        process.Record(new AddendumSigned(id, addendumId, number, input.SignedOn!.Value));
        await notices.TellAsync(agreement, "Addendum", input.SignedOn.Value, process.At, cancellationToken);
        return new ChangeOutcome.Saved(id);
    }

    private async Task ApplyAsync(
        Agreement agreement,
        SignAddendumInput input,
        int number,
        RunningProcess process,
        CancellationToken cancellationToken
    )
    {
        var (before, changes) = (FieldValues.Of(agreement), input.Changes);
        if (changes.NewEnd is { } end)
        {
            (agreement.TermEnd, agreement.TermUnlimited) = (end, false);
        }

        agreement.Subject = changes.NewSubject ?? agreement.Subject;
        foreach (var (field, value) in FieldValues.Of(agreement).Where(f => before.GetValueOrDefault(f.Key) != f.Value))
        {
            process.Record(new FactCorrected(agreement.Id, field, before.GetValueOrDefault(field), value));
            await facts.CorrectAsync(process, RecordKind.Agreement, agreement.Id, field, value, input.What!.Trim(), cancellationToken);
        }

        await AddFieldsAsync(agreement.Id, changes.MoreFields, cancellationToken);
        await shown.ShowAsync(agreement, cancellationToken);
    }

    private async Task AddFieldsAsync(Guid id, IReadOnlyList<string> more, CancellationToken cancellationToken)
    {
        var present = await db.Set<CooperationField>().Where(f => f.AgreementId == id).Select(f => f.Text).ToListAsync(cancellationToken);
        var known = present.Select(FactText.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var text in more.Where(text => known.Add(FactText.Key(text))))
        {
            db.Add(
                new CooperationField
                {
                    Id = NewId.Next(),
                    AgreementId = id,
                    Position = known.Count,
                    Text = text,
                }
            );
        }
    }

    private async Task<ChangeOutcome.Invalid?> RefusalAsync(
        Agreement agreement,
        SignAddendumInput input,
        CancellationToken cancellationToken
    )
    {
        var above = await lineage.EldersAsync(agreement, FamilyTie.Under, cancellationToken);
        var parentEnds = above.Count > 0 ? await lineage.CoveredUntilAsync(above[0], cancellationToken) : null;
        return AddendumRules.SigningObjection(agreement, input.SignedOn!.Value, input.Changes, parentEnds) is { } wrong
                ? ChangeOutcome.Refuse(wrong.Field.Length == 0 ? "" : $"Input.{wrong.Field}", wrong.TextKey)
            : input.Parties.Count != SignerInput.PartiesOf(agreement).Count ? ChangeOutcome.Refuse("", "agreements.renew.parties_changed")
            : null;
    }

    private static RegisterAgreement Told(Agreement agreement, SignAddendumInput input, int number, Guid? documentId) =>
        new()
        {
            FormKey = input.Key,
            SourceTitle = Path.GetFileName(input.File!.FileName),
            DocumentId = documentId,
            Kind = AgreementKind.Amendment,
            Subject = input.What,
            SignedOn = input.SignedOn,
            Place = input.Place,
            ParentId = agreement.Id,
            AddendumNumber = number,
            Parties = SignerInput.Told(agreement, input.Parties),
        };

    private Task<ChangeOutcome> ChangeAsync(
        ProcessKind kind,
        Guid id,
        AddendumReasonInput input,
        Func<Agreement, RunningProcess, ChangeOutcome> change,
        CancellationToken cancellationToken
    ) =>
        processes.RunAsync(
            kind,
            input.Key,
            input.Reason!.Trim(),
            async process =>
                await db.Set<Agreement>().SingleOrDefaultAsync(a => a.Id == id, cancellationToken) is { } agreement
                    ? change(agreement, process)
                    : new ChangeOutcome.NotFound(),
            cancellationToken
        );
}
