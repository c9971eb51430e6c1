using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Results.Chain;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Data;
using Sinergi.Modules.Results.Domain;
using Sinergi.Modules.Results.Start;
using Sinergi.Modules.Results.Steps;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Documents;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Results.Record;

/// <summary>One evaluation: the score of each party with its arithmetic, every verdict, every reply.</summary>
[RequirePermission(EvaluationPermissions.View)]
public sealed class RecordModel(
    Evaluations evaluations,
    StartHandler handler,
    ICommitmentFacts facts,
    EvaluationBesideQuery beside,
    IEnumerable<IChainLink> links,
    Timeline timeline,
    CurrentActor current,
    Texts texts
) : PageModel
{
    private const int FirstAfterSource = 20;

    [BindProperty]
    public Guid Key { get; set; }

    public EvaluationCycle Cycle { get; private set; } = null!;
    public RecordRef? Source { get; private set; }
    public IReadOnlyList<FollowUpFact> Actions { get; private set; } = [];
    public IReadOnlyList<StepView> Steps => StepLine.Of(Cycle, Actions, Zone, texts);
    public EvaluationBeside Beside { get; private set; } = null!;
    public IReadOnlyList<(ChainLinkView View, bool Current)> Links { get; private set; } = [];
    public IReadOnlyList<TimelineEntry> History { get; private set; } = [];
    public IReadOnlyDictionary<Guid, string> Posts { get; private set; } = new Dictionary<Guid, string>();

    /// <summary>Commitments that cannot be evaluated, because they still lack an owner, a measure or a date.</summary>
    public int Drafts { get; private set; }
    public int OnHold { get; private set; }
    public bool MayReply { get; private set; }
    public bool MayAssess { get; private set; }
    public bool PeriodOver => Cycle.Until < evaluations.Today;
    public bool MayFix => EvaluationStates.NoScoreIsFixedBeforeReplyPeriodEndsOrReplyGiven.Holds(Cycle.Situation(evaluations.Today));
    public bool MayReadDocuments => current.Required.May(DocumentPermissions.View);
    public UnitTimeZone Zone => current.Required.Zone;
    public (ScoreDefinition Score, DateOnly From) Definition { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        await LoadAsync(id, cancellationToken) ? Page() : NotFound();

    /// <summary>Fills the rows from what commitments and evidence say now.</summary>
    public async Task<IActionResult> OnPostFillAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        if (!MayAssess)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        var outcome = await handler.FillAsync(id, Key, cancellationToken);
        return outcome.Match<IActionResult>(
            _ => Redirect(EvaluationLinks.Assess(id)),
            invalid =>
            {
                ModelState.AddProblems(texts, invalid.Problems);
                return Page();
            },
            _ => NotFound(),
            _ => NotFound()
        );
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await evaluations.FindAsync(id, cancellationToken) is not { } found)
        {
            return false;
        }

        Cycle = found;
        Definition = await evaluations.DefinitionAsync(found, cancellationToken);
        Source = await evaluations.SourceAsync(found.RecordId, cancellationToken);
        Actions = await evaluations.ActionsAsync(found, cancellationToken);
        Beside = await beside.OfAsync(found, cancellationToken);
        Drafts = await facts.DraftsAsync(found.RecordId, cancellationToken);
        OnHold = await facts.OnHoldAsync(found.RecordId, evaluations.Today, cancellationToken);
        MayAssess = await evaluations.MayJudgeAsync(found, cancellationToken);
        var own = await evaluations.OwnRepliesAsync(found, cancellationToken);
        MayReply =
            found.State is EvaluationState.AwaitingReply
            && current.Required.May(EvaluationPermissions.Reply)
            && evaluations.Today <= found.ReplyUntil
            && own.Any(r => r.RepliedAt is null);
        Posts = await evaluations.PostsAsync(found, cancellationToken);
        Links = await ChainAsync(cancellationToken);
        History = await timeline.OfRecordAsync(id, Limits.PageRows, cancellationToken);
        return true;
    }

    private async Task<IReadOnlyList<(ChainLinkView View, bool Current)>> ChainAsync(CancellationToken cancellationToken)
    {
        List<(ChainLinkView View, bool Current)> chain = [];
        if (Source is not null)
        {
            var kind = texts[$"commitments.kind.{Source.Kind}"];
            chain.Add((new ChainLinkView(texts["evaluations.chain.source"], kind, Source.Title, Source.Path, null), false));
        }

        // From the commitments on: what stands before them is the record itself, which the first link already is.
        foreach (var link in links.Where(l => l.Order >= FirstAfterSource).OrderBy(l => l.Order))
        {
            if (await link.OfAsync(Cycle.RecordId, cancellationToken) is { } view)
            {
                chain.Add((view, link is EvaluationLink));
            }
        }

        return chain;
    }
}
