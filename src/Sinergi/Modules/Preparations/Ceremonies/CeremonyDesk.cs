using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Preparations.Contracts;
using Sinergi.Modules.Preparations.Data;
using Sinergi.Modules.Preparations.Domain;
using Sinergi.Modules.Preparations.Domain.Signatures;
using Sinergi.Modules.Preparations.Sign;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Preparations.Ceremonies;

/// <summary>Announces a ceremony, says which texts are signed at it, and records what came of all of them at once.</summary>
public sealed class CeremonyDesk(
    SinergiDb db,
    Processes processes,
    PreparationActs acts,
    SigningDesk desk,
    ActPapers files,
    SignedFiles signedFiles,
    ScopeIndex scopeIndex,
    CurrentActor current
)
{
    public async Task<ChangeOutcome> AnnounceAsync(CeremonyInput input, CancellationToken cancellationToken) =>
        input.Problems() is { Count: > 0 } problems
            ? new ChangeOutcome.Invalid(problems)
            : await processes.RunAsync<ChangeOutcome>(
                PreparationProcesses.AnnounceCeremony,
                input.Key,
                null,
                async process =>
                {
                    var ceremony = new SigningCeremony
                    {
                        Id = NewId.Next(),
                        OfficeId = current.Required.InstitutionId,
                        Title = input.Title!.Trim(),
                        On = input.On!.Value,
                        Place = input.Place!.Trim(),
                        Zone = input.Zone!.Value,
                        Hosts = input.Hosts!.Trim(),
                    };
                    db.Add(ceremony);
                    await scopeIndex.ShareAsync(ceremony.Id, [ceremony.OfficeId], cancellationToken);
                    process.Record(new CeremonyAnnounced(ceremony.Id, ceremony.Title, ceremony.On, ceremony.Place));
                    return new ChangeOutcome.Saved(ceremony.Id);
                },
                cancellationToken
            );

    public Task<ChangeOutcome> JoinAsync(Guid id, TieInput input, CancellationToken cancellationToken) =>
        TieAsync(
            PreparationProcesses.JoinCeremony,
            id,
            input,
            async on =>
            {
                if (on.Preparation.State is not PreparationState.Signing || on.Preparation.CeremonyId is not null)
                {
                    return ChangeOutcome.Refuse("Input.PreparationId", "preparations.ceremony.text_missing");
                }

                if (await db.Set<Preparation>().CountAsync(p => p.CeremonyId == id, cancellationToken) >= SigningCeremony.MostTexts)
                {
                    return ChangeOutcome.Refuse("Input.PreparationId", "preparations.ceremony.too_many", $"{SigningCeremony.MostTexts}");
                }

                on.Preparation.CeremonyId = id;
                on.Process.Record(new CeremonyJoined(on.Preparation.Id, id, on.Preparation.Title));
                return null;
            },
            cancellationToken
        );

    public Task<ChangeOutcome> LeaveAsync(Guid id, TieInput input, CancellationToken cancellationToken) =>
        TieAsync(
            PreparationProcesses.LeaveCeremony,
            id,
            input,
            on =>
            {
                if (
                    on.Preparation.CeremonyId != id
                    || on.Preparation.State is not PreparationState.Signing
                    || on.View.Signing is SigningState.Signed
                )
                {
                    return Task.FromResult<ChangeOutcome.Invalid?>(ChangeOutcome.Refuse("", "preparations.ceremony.stays"));
                }

                on.Preparation.CeremonyId = null;
                on.Process.Record(new CeremonyLeft(on.Preparation.Id, id, on.Preparation.Title));
                return Task.FromResult<ChangeOutcome.Invalid?>(null);
            },
            cancellationToken
        );

    /// <summary>The papers of all texts, or none of them; what is wrong is said for each.</summary>
    public async Task<ChangeOutcome> RecordAsync(Guid id, CeremonyRecordInput input, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } ceremony)
        {
            return new ChangeOutcome.NotFound();
        }

        var rows = input.Rows.Select(r => (r.PreparationId, Input: input.Of(r, ceremony))).ToList();
        List<FieldProblem> problems = [.. rows.SelectMany((r, i) => r.Input.Problems().Select(p => InRow(p, i)))];
        if (rows.Count is 0 or > SigningCeremony.MostTexts)
        {
            return ChangeOutcome.Refuse("", "preparations.ceremony.no_texts");
        }

        return problems.Count > 0 ? Invalid(problems) : await TakeInAsync(id, rows, input.Key, cancellationToken);
    }

    public Task<SigningCeremony?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        db.Set<SigningCeremony>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancellationToken);

    /// <summary>Kept by the office for which one acts.</summary>
    public bool IsKeeper(SigningCeremony ceremony) =>
        ceremony.OfficeId == current.Required.InstitutionId && current.Required.May(PreparationPermissions.Keep);

    private async Task<ChangeOutcome> TakeInAsync(
        Guid id,
        List<(Guid PreparationId, RecordInput Input)> rows,
        Guid key,
        CancellationToken cancellationToken
    )
    {
        List<SignedFile> looked = [];
        List<FieldProblem> problems = [];
        foreach (var (i, (_, row)) in rows.Index())
        {
            var received = await files.WithAsync(
                row.File!,
                row.Key,
                document => Task.FromResult<ChangeOutcome>(new ChangeOutcome.Saved(document)),
                cancellationToken
            );
            if (received is not ChangeOutcome.Saved saved)
            {
                problems.AddRange(received is ChangeOutcome.Invalid refused ? refused.Problems.Select(p => InRow(p, i)) : []);
                continue;
            }

            var file = await signedFiles.LookAsync(saved.Id, row.Method!.Value, cancellationToken);
            if (Objection(file, row) is { } objection)
            {
                problems.Add(InRow(new FieldProblem("Input.File", objection), i));
            }

            looked.Add(file);
        }

        return problems.Count > 0
            ? Invalid(problems)
            : await processes.RunAsync(
                PreparationProcesses.RecordCeremony,
                key,
                null,
                process => TakeAllAsync(id, rows, looked, process, cancellationToken),
                cancellationToken
            );
    }

    private async Task<ChangeOutcome> TakeAllAsync(
        Guid id,
        List<(Guid PreparationId, RecordInput Input)> rows,
        List<SignedFile> looked,
        RunningProcess process,
        CancellationToken cancellationToken
    )
    {
        List<Taking> all = [];
        List<FieldProblem> problems = [];
        foreach (var (i, (preparation, row)) in rows.Index())
        {
            if (await acts.BeginAsync(preparation, process, cancellationToken) is not { } on || on.Preparation.CeremonyId != id)
            {
                return new ChangeOutcome.NotFound();
            }

            var (taking, refused) = await desk.CheckAsync(on, row, looked[i], cancellationToken);
            problems.AddRange(refused?.Problems.Select(p => InRow(p, i)) ?? []);
            all.AddRange(taking is null ? [] : [taking]);
        }

        if (problems.Count > 0)
        {
            return Invalid(problems);
        }

        foreach (var taking in all)
        {
            await desk.TakeAsync(taking, cancellationToken);
        }

        return new ChangeOutcome.Saved(id);
    }

    /// <summary>At a ceremony a PDF that does not hold keeps back all of it.</summary>
    private static string? Objection(SignedFile file, RecordInput row) =>
        file.Refusal
        ?? (
            row.Method is SigningMethod.Electronic && SigningRules.FaultOf(file.Signatures, row.Signers.Count) is { } fault
                ? $"preparations.sign.fault.{fault}"
                : null
        );

    private async Task<ChangeOutcome> TieAsync(
        ProcessKind kind,
        Guid id,
        TieInput input,
        Func<PreparationAct, Task<ChangeOutcome.Invalid?>> act,
        CancellationToken cancellationToken
    )
    {
        if (input.PreparationId is not { } preparation)
        {
            return ChangeOutcome.Refuse("Input.PreparationId", "preparations.ceremony.text_missing");
        }

        return await FindAsync(id, cancellationToken) is { } ceremony && IsKeeper(ceremony)
            ? await acts.RunAsKeeperAsync(kind, preparation, input.Key, act, cancellationToken)
            : new ChangeOutcome.NotFound();
    }

    // What the ceremony itself says is not asked for each text; how they signed is asked once.
    private static FieldProblem InRow(FieldProblem problem, int row) =>
        problem.Field switch
        {
            "Input.Method" => problem,
            "" or "Input.SignedOn" or "Input.Place" or "Input.Zone" => problem with { Field = $"Input.Rows[{row}].File" },
            var field => problem with { Field = $"Input.Rows[{row}].{field["Input.".Length..]}" },
        };

    private static ChangeOutcome.Invalid Invalid(IEnumerable<FieldProblem> problems) =>
        new([.. problems.DistinctBy(p => (p.Field, p.TextKey))]);
}
