using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Kernel.Text;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Platform.Lists;

/// <summary>The name of a view and for whom it is.</summary>
public sealed class SavedViewInput
{
    public Guid Key { get; set; }
    public Guid Revision { get; set; }
    public string? Name { get; set; }
    public bool Shared { get; set; }

    public static SavedViewInput Of(SavedView view) =>
        new()
        {
            Revision = view.Revision,
            Name = view.Name,
            Shared = view.Shared,
        };

    internal IReadOnlyList<FieldProblem> Problems()
    {
        var problems = new ProblemList();
        problems.Refuse(string.IsNullOrWhiteSpace(Name), nameof(Name), "views.name_missing");
        problems.Refuse(Name?.Trim().Length > SavedView.NameLength, nameof(Name), "views.name_long", SavedView.NameLength);
        return problems.All;
    }
}

/// <summary>
/// The views of a list that somebody sees in a post: their own, and those kept for the office. For everybody else they are not there.
/// </summary>
public sealed class SavedViews(SinergiDb db, Processes processes, CurrentActor current)
{
    /// <summary>Of one person, and again for one office: more could not be told apart above a list.</summary>
    public const int Most = 20;

    public bool MayShare(SavedList list) => current.Required.May(list.Share);

    /// <summary>One's own first, each part by name.</summary>
    public async Task<IReadOnlyList<SavedView>> OfAsync(SavedList list, CancellationToken cancellationToken)
    {
        var views = await Visible(list).AsNoTracking().OrderBy(v => v.Id).Take(2 * Most).ToListAsync(cancellationToken);
        return [.. views.OrderBy(v => v.Shared).ThenBy(v => v.Name, StringComparer.CurrentCulture)];
    }

    /// <summary>One that the actor may change; null otherwise.</summary>
    public async Task<SavedView?> FindAsync(SavedList list, Guid id, CancellationToken cancellationToken) =>
        await Visible(list).AsNoTracking().SingleOrDefaultAsync(v => v.Id == id, cancellationToken) is { } view && MayChange(list, view)
            ? view
            : null;

    /// <summary>Of one that the actor sees: it is their own, or kept for the office by whoever may do that.</summary>
    public bool MayChange(SavedList list, SavedView view) => !view.Shared || MayShare(list);

    /// <param name="query">The filter as the list writes it into its address.</param>
    public async Task<ChangeOutcome> SaveAsync(SavedList list, string query, SavedViewInput input, CancellationToken cancellationToken)
    {
        if (input.Problems() is { Count: > 0 } problems)
        {
            return new ChangeOutcome.Invalid(problems);
        }

        if (query.Length is 0 or > Limits.Sentence)
        {
            return ChangeOutcome.Refuse("", query.Length == 0 ? "views.no_filter" : "views.filter_long");
        }

        return await processes.RunAsync(
            SavedViewProcesses.Save,
            input.Key,
            null,
            async process =>
            {
                var actor = current.Required;
                if (await RefusalAsync(list, null, input, cancellationToken) is { } refusal)
                {
                    return refusal;
                }

                var view = new SavedView
                {
                    Id = NewId.Next(),
                    List = list.Code,
                    Name = input.Name!.Trim(),
                    Query = query,
                    PersonId = actor.PersonId,
                    InstitutionId = actor.InstitutionId,
                    Shared = input.Shared,
                    SavedAt = process.At,
                };
                db.Add(view);
                process.Record(new ViewSaved(view.Id, list.Code, NameOf(view), view.Shared));
                return (ChangeOutcome)new ChangeOutcome.Saved(view.Id);
            },
            cancellationToken
        );
    }

    public async Task<ChangeOutcome> ChangeAsync(SavedList list, Guid id, SavedViewInput input, CancellationToken cancellationToken)
    {
        if (input.Problems() is { Count: > 0 } problems)
        {
            return new ChangeOutcome.Invalid(problems);
        }

        return await processes.RunAsync(
            SavedViewProcesses.Change,
            input.Key,
            null,
            async process =>
            {
                var view = await Visible(list).SingleOrDefaultAsync(v => v.Id == id, cancellationToken);
                if (view is null || !MayChange(list, view))
                {
                    return new ChangeOutcome.NotFound();
                }

                if (view.Revision != input.Revision)
                {
                    return new ChangeOutcome.Conflict();
                }

                if (await RefusalAsync(list, view, input, cancellationToken) is { } refusal)
                {
                    return refusal;
                }

                var (name, shared) = (NameOf(view), view.Shared);
                (view.Name, view.Shared) = (input.Name!.Trim(), input.Shared);
                process.Record(new ViewChanged(id, name, NameOf(view), shared, view.Shared));
                return (ChangeOutcome)new ChangeOutcome.Saved(id);
            },
            cancellationToken
        );
    }

    /// <returns>False where there is no such view for the one who asks.</returns>
    public Task<bool> DeleteAsync(SavedList list, Guid id, Guid formKey, CancellationToken cancellationToken) =>
        processes.RunAsync(
            SavedViewProcesses.Delete,
            formKey,
            null,
            async process =>
            {
                var view = await Visible(list).SingleOrDefaultAsync(v => v.Id == id, cancellationToken);
                if (view is null || !MayChange(list, view))
                {
                    return false;
                }

                db.Remove(view);
                process.Record(new ViewDeleted(id, NameOf(view), view.Shared));
                return true;
            },
            cancellationToken
        );

    private IQueryable<SavedView> Visible(SavedList list)
    {
        var (person, office) = (current.Required.PersonId, current.Required.InstitutionId);
        return db.Set<SavedView>().Where(v => v.InstitutionId == office && v.List == list.Code && (v.Shared || v.PersonId == person));
    }

    private async Task<ChangeOutcome.Invalid?> RefusalAsync(
        SavedList list,
        SavedView? changed,
        SavedViewInput input,
        CancellationToken cancellationToken
    )
    {
        if (input.Shared && !MayShare(list))
        {
            return ChangeOutcome.Refuse("Input.Shared", "views.may_not_share");
        }

        // A view made for the office by one and taken back by another is the other's no less: it stays the one's who keeps it.
        if (changed is { Shared: true } && !input.Shared && changed.PersonId != current.Required.PersonId)
        {
            return ChangeOutcome.Refuse("Input.Shared", "views.of_another");
        }

        var beside = (await OfAsync(list, cancellationToken)).Where(v => v.Id != changed?.Id && v.Shared == input.Shared).ToList();
        var name = TextFold.Fold(input.Name!);
        return beside.Any(v => TextFold.Fold(v.Name) == name) ? ChangeOutcome.Refuse("Input.Name", "views.name_taken")
            : beside.Count >= Most ? ChangeOutcome.Refuse("", "views.too_many", $"{Most}")
            : null;
    }

    // Under the key of whoever acts: that of a keeper who was erased is gone.
    private Sealed NameOf(SavedView view) => new(current.Required.PersonId, view.Name);
}
