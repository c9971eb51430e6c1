using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Correct;
using Sinergi.Modules.Agreements.Register;
using Sinergi.Platform.Import;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Agreements.Backfill;

/// <summary>Who takes a list over, and when.</summary>
/// <param name="May">Whether they hold a permission.</param>
/// <param name="FileName">The source of rows that name none.</param>
internal sealed record BackfillActor(DateOnly Today, string FileName, Func<string, bool> May);

/// <summary>
/// Compares a list with the register: what would be added, what would change field by field, what would end or be closed, what is wrong. What the
/// list leaves out stays; a row is known by its id, or as the row that was taken over before.
/// </summary>
internal sealed class BackfillPlanner
{
    private const string Problem = "agreements.backfill.problem.";
    private readonly BackfillList list;
    private readonly KnownRegister register;
    private readonly BackfillActor actor;
    private readonly RowEnds ends;
    private readonly RowWarnings warnings;
    private readonly List<SheetProblem> problems;
    private readonly List<PlannedAgreement> adds = [];
    private readonly List<PlannedChange> changes = [];
    private readonly List<Guid> unchanged = [];

    private BackfillPlanner(BackfillList list, KnownRegister register, BackfillActor actor)
    {
        (this.list, this.register, this.actor) = (list, register, actor);
        problems = [.. list.Sheet.Problems];
        ends = new RowEnds(actor, Complain);
        warnings = new RowWarnings(register, list.Sheet.HeadOf);
    }

    public static BackfillPlan Plan(BackfillList list, KnownRegister register, BackfillActor actor) =>
        new BackfillPlanner(list, register, actor).Plan();

    private BackfillPlan Plan()
    {
        var ids = new Dictionary<Guid, int>();
        var identities = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in list.Rows)
        {
            if (row.Id is { } id)
            {
                PlanKnown(row, id, ids);
            }
            else if (!identities.TryAdd(row.Identity, row.Line))
            {
                Complain(row, BackfillColumns.Subject, Problem + "row_twice", Show.Number(identities[row.Identity]));
            }
            else if (register.TakenOver.GetValueOrDefault(row.Identity) is not { } before)
            {
                Add(row);
            }
            else if (before.Content == row.Content)
            {
                unchanged.Add(before.AgreementId);
            }
            else
            {
                PlanKnown(row, before.AgreementId, ids);
            }
        }

        var tied = new RowTies(register, adds, changes, Complain).Resolve();
        return new BackfillPlan(
            tied.Adds,
            [.. tied.Changes.Where(c => c.DoesSomething)],
            [.. unchanged, .. tied.Changes.Where(c => !c.DoesSomething).Select(c => c.Before.Id)],
            [.. problems.OrderBy(p => p.Line)],
            [.. warnings.Found.OrderBy(w => w.Line)]
        );
    }

    private void Add(BackfillRow row)
    {
        var told = new RegisterAgreement
        {
            FormKey = Guid.Empty,
            SourceTitle = row.Source ?? actor.FileName,
            Kind = row.Kind ?? AgreementKind.NotStated,
            Renewal = row.Renewal ?? row.Predecessor is not null,
            Subject = row.Subject,
            SignedOn = row.SignedOn,
            DateBasis = row.DateBasis,
            Place = row.Place,
            TermStart = row.TermStart,
            TermEnd = row.TermEnd,
            TermText = row.TermText,
            TermUnlimited = row.Unlimited ?? false,
            Parties = [.. row.Parties.Select(p => BackfillMerge.Told(p, register.Recognise(p.Name)))],
            Scopes = [.. row.Scopes.Select(text => new NewScope(text, null))],
        };
        Check(row, told);
        warnings.OfNew(row, told);
        adds.Add(new PlannedAgreement(row, told) { End = ends.OfNew(row, told), ClosedFrom = row.ClosedFrom });
    }

    private void PlanKnown(BackfillRow row, Guid id, Dictionary<Guid, int> ids)
    {
        if (!ids.TryAdd(id, row.Line))
        {
            Complain(row, BackfillColumns.Id, Problem + "id_twice", Show.Number(ids[id]));
            return;
        }

        if (!register.Records.TryGetValue(id, out var known))
        {
            Complain(row, BackfillColumns.Id, Problem + "unknown_id", id.ToString());
            return;
        }

        var before = known.Agreement;
        var wanted = BackfillMerge.Over(row, before, register.Recognise);
        var told = Told(wanted);
        var corrected = BackfillMerge.Between(before, wanted, told).ToList();
        var scopes = BackfillMerge.NewScopes(row, known.Scopes);
        var (end, closed) = ends.OfKnown(row, before);
        if (corrected.Count > 0)
        {
            Check(row, told);
            warnings.OfChange(row, before, told);
        }

        if ((corrected.Count > 0 || scopes.Count > 0) && !actor.May(AgreementPermissions.Correct))
        {
            Complain(row, BackfillColumns.Id, Problem + "may_not_correct");
        }

        changes.Add(
            new PlannedChange(row, before, corrected.Count > 0 ? wanted : null, told)
            {
                Differences = [.. corrected, .. Scopes(scopes), .. RowEnds.Differences(end, closed)],
                NewScopes = scopes,
                KnownScopes = known.Scopes.Count,
                End = end,
                ClosedFrom = closed,
            }
        );
    }

    private RegisterAgreement Told(CorrectInput wanted)
    {
        var parties = wanted.NamedParties.Select(p => p.Party.Told(register.Recognise(p.Party.Name!)));
        return wanted.Told([.. parties]);
    }

    private static IEnumerable<BackfillDifference> Scopes(IReadOnlyList<string> added) =>
        added.Count == 0 ? [] : [new BackfillDifference(BackfillDifference.Fields, null, "", BackfillDifference.Listed(added))];

    /// <summary>What registering and correcting by hand refuse too.</summary>
    private void Check(BackfillRow row, RegisterAgreement told)
    {
        foreach (var (field, keys) in AgreementChecks.Of(told, actor.Today).All)
        {
            foreach (var key in keys)
            {
                Complain(row, ColumnOf(field), key);
            }
        }
    }

    private static string ColumnOf(string field) =>
        field switch
        {
            nameof(RegisterAgreement.SignedOn) => BackfillColumns.SignedOn,
            nameof(RegisterAgreement.TermEnd) => BackfillColumns.TermEnd,
            _ when field.StartsWith(nameof(RegisterAgreement.Parties), StringComparison.Ordinal) => BackfillColumns.At(
                BackfillColumns.Party,
                1
            ),
            _ => BackfillColumns.Subject,
        };

    private void Complain(BackfillRow row, string column, string textKey, params string[] arguments) =>
        problems.Add(new SheetProblem(row.Line, list.Sheet.HeadOf(column), textKey, arguments));
}

/// <summary>Says what is wrong with a cell of a row.</summary>
internal delegate void Complain(BackfillRow row, string column, string textKey, params string[] arguments);
