using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Home.Contracts;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Tasks;
using Sinergi.Platform.Ui.Home;
using Sinergi.Platform.Ui.TagHelpers;

namespace Sinergi.Modules.Home.Start;

/// <summary>What waits for the person who looks: their own tasks and those of their institution, the most urgent first.</summary>
[SignedIn]
public sealed class StartModel(
    SinergiDb db,
    CurrentActor current,
    IEnumerable<IHomeAction> actions,
    IEnumerable<IHomeFigure> figures,
    RecentChanges changes,
    Texts texts,
    TimeProvider clock
) : PageModel
{
    private const int SoonDays = 7;

    public DateOnly Today { get; private set; }

    public string Lead { get; private set; } = "";

    public int Total { get; private set; }

    public IReadOnlyList<WorkRow> Rows { get; private set; } = [];

    public HomeActionView? Action { get; private set; }

    public IReadOnlyList<HomeFigureView> Figures { get; private set; } = [];

    public IReadOnlyList<RecentChange> Recent { get; private set; } = [];

    public bool MayOversee => current.Required.May(WorkPermissions.Oversee);

    public string When(DateTime at) => Show.Instant(at, current.Required.Zone);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var actor = current.Required;
        Today = actor.Zone.DateAt(clock.GetUtcNow().UtcDateTime);
        var open = db.Set<WorkTask>().OpenFor(actor);
        Total = await open.CountAsync(cancellationToken);
        var late = await open.CountAsync(t => t.DueOn < Today, cancellationToken);
        var tasks = await open.OrderBy(t => t.DueOn == null)
            .ThenBy(t => t.DueOn)
            .ThenBy(t => t.OpenedAt)
            .ThenBy(t => t.Id)
            .Take(Limits.PageRows)
            .ToListAsync(cancellationToken);
        Rows = [.. tasks.Select(t => RowOf(t, actor))];
        Lead = late == 0 ? texts.Count("home.lead", Total) : texts["home.lead.late", Total, late];
        Action = actions.OrderBy(a => a.Order).Select(a => a.For(actor)).FirstOrDefault(a => a is not null);
        Figures = await FiguresAsync(actor, cancellationToken);
        Recent = await changes.LatestAsync(cancellationToken);
    }

    private WorkRow RowOf(WorkTask task, Actor actor)
    {
        var note = task.PersonId is null ? texts["home.work.anyone", actor.InstitutionName] : texts["home.work.yours"];
        var (when, tone) = Urgency(task.DueOn);
        var line = StoredLine.Of(texts, task.TextKey, task.TextArguments);
        return new WorkRow(line, task.Path, note, when, task.DueOn is { } due ? Show.ShortDay(due) : null, tone);
    }

    private (string When, Tone Tone) Urgency(DateOnly? due) =>
        (due?.DayNumber - Today.DayNumber) switch
        {
            null => (texts["home.due.none"], Tone.None),
            < 0 and { } days => (texts.Count("home.due.late", -days), Tone.Bad),
            0 => (texts["home.due.today"], Tone.Warn),
            1 => (texts["home.due.tomorrow"], Tone.Warn),
            <= SoonDays and { } days => (texts.Count("home.due.in", days), Tone.Warn),
            { } days => (texts.Count("home.due.in", days), Tone.Plain),
        };

    private async Task<IReadOnlyList<HomeFigureView>> FiguresAsync(Actor actor, CancellationToken cancellationToken)
    {
        var views = new List<HomeFigureView>();
        foreach (var figure in figures.OrderBy(f => f.Order))
        {
            if (await figure.GetAsync(actor, cancellationToken) is { } view)
            {
                views.Add(view);
            }
        }

        return views;
    }
}

public sealed record WorkRow(string Title, string Path, string Note, string When, string? Day, Tone Tone);
