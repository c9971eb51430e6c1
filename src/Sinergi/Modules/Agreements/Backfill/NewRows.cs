using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Data;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Modules.Agreements.Facts;
using Sinergi.Modules.Agreements.Halt;
using Sinergi.Modules.Agreements.Register;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Data.Providers;
using Sinergi.Platform.Search;

namespace Sinergi.Modules.Agreements.Backfill;

/// <summary>Copies new agreements into the register with all that registering one by hand writes: facts with their source, who sees it, what it is found by.</summary>
public sealed class NewRows(SinergiDb db, IDatabaseProvider provider, ScopeIndex scopes, Lineage lineage, CurrentActor current)
{
    private const int AtOnce = 500;

    /// <returns>By the lines of their rows.</returns>
    public async Task<IReadOnlyDictionary<int, Agreement>> AddAsync(
        IReadOnlyList<PlannedAgreement> adds,
        AgreementImport import,
        RunningProcess process,
        IProgress<int> progress,
        CancellationToken cancellationToken
    )
    {
        var byLine = adds.ToDictionary(a => a.Row.Line);
        var made = new Dictionary<int, Agreement>(adds.Count);
        var ordered = new List<PlannedAgreement>(adds.Count);
        foreach (var add in adds)
        {
            Make(add, byLine, made, ordered, process.At);
        }

        var done = 0;
        foreach (var part in ordered.Chunk(AtOnce))
        {
            cancellationToken.ThrowIfCancellationRequested();
            await CopyAsync(part, made, import, process, cancellationToken);
            progress.Report(done += part.Length);
        }

        return made;
    }

    /// <summary>Registered agreements that new ones renew end where those begin.</summary>
    public async Task FollowAsync(IEnumerable<Agreement> successors, CancellationToken cancellationToken)
    {
        foreach (var successor in successors)
        {
            await lineage.FollowAsync(successor, cancellationToken);
        }
    }

    /// <summary>Further fields of cooperation of an agreement.</summary>
    /// <param name="known">How many it has already.</param>
    public static IEnumerable<CooperationField> Fields(Guid agreementId, int known, IEnumerable<string> texts) =>
        texts.Select(
            (text, at) =>
                new CooperationField
                {
                    Id = NewId.Next(),
                    AgreementId = agreementId,
                    Position = known + at + 1,
                    Text = text,
                }
        );

    // Elders first: a row refers to what it hangs on and to what it renews.
    private void Make(
        PlannedAgreement add,
        Dictionary<int, PlannedAgreement> byLine,
        Dictionary<int, Agreement> made,
        List<PlannedAgreement> ordered,
        DateTime at
    )
    {
        if (made.ContainsKey(add.Row.Line))
        {
            return;
        }

        foreach (var line in new[] { add.Parent?.Line, add.Predecessor?.Line }.OfType<int>())
        {
            Make(byLine[line], byLine, made, ordered, at);
        }

        var told = add.Told with { ParentId = IdOf(add.Parent), PredecessorId = IdOf(add.Predecessor) };
        var agreement = AgreementRows.Of(told, current.Required, at);
        (agreement.TerminatedFrom, agreement.ClosedFrom, agreement.Revision) = (add.End?.From, add.ClosedFrom, NewId.Next());
        if (add.Predecessor?.Line is { } renewed)
        {
            made[renewed].RenewedFrom = agreement.TermStart ?? agreement.SignedOn;
        }

        made.Add(add.Row.Line, agreement);
        ordered.Add(add);

        Guid? IdOf(Elder? elder) => elder?.Line is { } line ? made[line].Id : elder?.Id;
    }

    private async Task CopyAsync(
        IReadOnlyList<PlannedAgreement> part,
        Dictionary<int, Agreement> made,
        AgreementImport import,
        RunningProcess process,
        CancellationToken cancellationToken
    )
    {
        var agreements = part.Select(add => made[add.Row.Line]).ToList();
        await CopyAsync(agreements, cancellationToken);
        // One by one, because this is where two who take over the same list at once meet.
        db.AddRange(part.Select(add => RowOf(add, made[add.Row.Line], import)));
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        await CopyAsync(agreements.SelectMany(a => a.Parties), cancellationToken);
        await CopyAsync(part.SelectMany(add => Fields(made[add.Row.Line].Id, 0, add.Told.Scopes.Select(s => s.Text))), cancellationToken);
        await CopyAsync(
            part.Where(add => add.End is not null).Select(add => ActOf(add, made[add.Row.Line], process.At)),
            cancellationToken
        );
        var facts = part.Select(add => (Told: AgreementChecks.Facts(add.Told), made[add.Row.Line].Id))
            .Select(f => (f.Told, Source: FactRows.Source(RecordKind.Agreement, f.Id, f.Told, current.Required, process.At)))
            .ToList();
        await CopyAsync(facts.Select(f => f.Source), cancellationToken);
        await CopyAsync(
            facts.SelectMany(f => f.Told.Fields.Select(field => FactRows.Statement(f.Source, field.Key, field.Value, chosen: true))),
            cancellationToken
        );
        await CopyAsync(
            await scopes.EntriesOfNewAsync([.. agreements.Select(a => (a.Id, AgreementRows.SeenBy(a)))], cancellationToken),
            cancellationToken
        );
        var found = part.Select(add => AgreementSearch.Of(made[add.Row.Line], add.Told.Scopes.Select(s => s.Text))).ToList();
        await CopyAsync(found.Select(SearchRows.EntryOf), cancellationToken);
        await CopyAsync(found.SelectMany(SearchRows.TermsOf), cancellationToken);
        foreach (var agreement in agreements)
        {
            process.Record(AgreementRows.Registered(agreement, units: 0));
        }
    }

    private Task CopyAsync<T>(IEnumerable<T> rows, CancellationToken cancellationToken)
        where T : class => provider.BulkInsertAsync(db, rows.ToList(), cancellationToken);

    private AgreementImportRow RowOf(PlannedAgreement add, Agreement agreement, AgreementImport import) =>
        new()
        {
            AgreementId = agreement.Id,
            ImportId = import.Id,
            Line = add.Row.Line,
            InstitutionId = current.Required.InstitutionId,
            Identity = add.Row.Identity,
            Content = add.Row.Content,
        };

    private AgreementAct ActOf(PlannedAgreement add, Agreement agreement, DateTime at)
    {
        var end = add.End!;
        var letter = new Letter(AgreementActKind.Terminated, end.From, end.LetterNumber, end.LetterOn, add.Told.SourceTitle, null, null);
        return letter.ActOn(agreement.Id, null, null, current.Required.InstitutionId, at);
    }
}
