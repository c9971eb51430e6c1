using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Close;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Correct;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Modules.Agreements.Family;
using Sinergi.Modules.Agreements.Halt;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Agreements.Backfill;

/// <summary>Carries out a plan inside its process: new agreements by bulk copy, changes of registered ones as by hand, one by one.</summary>
public sealed class BackfillWriter(
    SinergiDb db,
    NewRows rows,
    CorrectAgreement corrections,
    FamilyHandler family,
    HaltHandler halting,
    CloseHandler closing
)
{
    /// <summary>Revisions that this process itself gave to agreements.</summary>
    private readonly Dictionary<Guid, Guid> revisions = [];

    public async Task WriteAsync(
        BackfillPlan plan,
        AgreementImport import,
        RunningProcess process,
        IProgress<int> progress,
        CancellationToken cancellationToken
    )
    {
        revisions.Clear();
        var added = await rows.AddAsync(plan.Adds, import, process, progress, cancellationToken);
        var done = plan.Adds.Count;
        foreach (var change in plan.Changes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await ChangeAsync(change, import, process, cancellationToken);
            progress.Report(++done);
        }

        // Last, so that an elder that is corrected itself is corrected first.
        foreach (var change in plan.Changes)
        {
            await TieAsync(change.Before.Id, FamilyTie.Under, IdOf(change.Parent), process, cancellationToken);
            await TieAsync(change.Before.Id, FamilyTie.Renews, IdOf(change.Predecessor), process, cancellationToken);
        }

        await rows.FollowAsync(
            plan.Adds.Where(add => add.Predecessor is { Id: not null }).Select(add => added[add.Row.Line]),
            cancellationToken
        );
        await SaveAsync(cancellationToken);

        Guid? IdOf(Elder? elder) => elder?.Line is { } line ? added[line].Id : elder?.Id;
    }

    private async Task ChangeAsync(
        PlannedChange change,
        AgreementImport import,
        RunningProcess process,
        CancellationToken cancellationToken
    )
    {
        var (id, reason) = (change.Before.Id, import.Reason ?? "");
        if (change.Wanted is { } wanted)
        {
            wanted.Revision = revisions.GetValueOrDefault(id, change.Before.Revision);
            wanted.Reason = reason;
            Require(await corrections.ApplyAsync(id, wanted, change.Told, process, cancellationToken) is CorrectOutcome.Corrected);
            await SaveAsync(cancellationToken);
        }

        if (change.NewScopes.Count > 0)
        {
            AddScopes(change, process);
        }

        if (change.End is { } end)
        {
            var letter = new Letter(AgreementActKind.Terminated, end.From, end.LetterNumber, end.LetterOn, reason, null, null);
            Require(await halting.RecordAsync(id, letter, process, cancellationToken) is ChangeOutcome.Saved);
            await SaveAsync(cancellationToken);
        }

        if (change.ClosedFrom is { } closed)
        {
            Require(await closing.RecordAsync(id, closed, process, cancellationToken) is ChangeOutcome.Saved);
        }

        if (change.Row.Id is null)
        {
            var row = await db.Set<AgreementImportRow>().SingleAsync(r => r.AgreementId == id, cancellationToken);
            row.Content = change.Row.Content;
        }

        await SaveAsync(cancellationToken);
    }

    private void AddScopes(PlannedChange change, RunningProcess process)
    {
        db.AddRange(NewRows.Fields(change.Before.Id, change.KnownScopes, change.NewScopes));
        process.Record(new FactCorrected(change.Before.Id, BackfillDifference.Fields, null, BackfillDifference.Listed(change.NewScopes)));
    }

    private async Task TieAsync(Guid id, FamilyTie tie, Guid? elderId, RunningProcess process, CancellationToken cancellationToken)
    {
        if (elderId is { } elder)
        {
            Require(await family.TieAsync(id, tie, elder, process, cancellationToken) is ChangeOutcome.Saved);
            await SaveAsync(cancellationToken);
        }
    }

    // What is saved is let go of: thousands of rows that are looked through at each step would make every step slower.
    private async Task SaveAsync(CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        foreach (var entry in db.ChangeTracker.Entries<Agreement>())
        {
            revisions[entry.Entity.Id] = entry.Entity.Revision;
        }

        db.ChangeTracker.Clear();
    }

    /// <summary>The plan was made in this transaction; what it allowed is only refused when another process was quicker. Then it is begun anew.</summary>
    private static void Require(bool done)
    {
        if (!done)
        {
            throw new DbUpdateConcurrencyException("An agreement changed while a list was taken over.");
        }
    }
}
