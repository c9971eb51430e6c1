using Microsoft.AspNetCore.Mvc;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Preparations.Contracts;
using Sinergi.Modules.Preparations.Data;
using Sinergi.Modules.Preparations.Domain;
using Sinergi.Modules.Preparations.Domain.Signatures;
using Sinergi.Modules.Preparations.Steps;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Preparations.Record;

/// <summary>One preparation: where it stands, what is missing for the next step, who is waited for and since when.</summary>
[RequirePermission(PreparationPermissions.View)]
public sealed class RecordModel(
    StepHandler steps,
    TiedAgreements agreements,
    Timeline timeline,
    PreparationReader reader,
    PreparationActs acts,
    CurrentActor current,
    Texts texts
) : PreparationPage(reader, acts, current, texts)
{
    private const int HistoryShown = 12;

    [BindProperty]
    public StepInput Input { get; set; } = new();

    /// <summary>Why the next step cannot be taken yet, in words.</summary>
    public IReadOnlyList<string> Missing { get; private set; } = [];
    public SigningAdvice? Advice { get; private set; }
    public RecordRef? TiedTo { get; private set; }
    public RecordRef? Became { get; private set; }
    public IReadOnlyList<TimelineEntry> History { get; private set; } = [];

    protected override bool ForPartners => true;

    public bool NextIsSigning => View.Next is PreparationState.Signing;
    public bool MayAdvance => MayKeep && View.Next is not null && !NextIsSigning && Missing.Count == 0;

    /// <summary>It is being signed, or has been.</summary>
    public bool IsSigning => Preparation.State is PreparationState.Signing;
    public bool IsSigned => View.Signing is SigningState.Signed;

    public IEnumerable<PreparationParty> Waiting => View.Newest is { } newest ? DraftRules.NotAccepting(View.Parties, newest.Id) : [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) ? Page() : NotFound();

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken) =>
        TakeAsync(
            id,
            PreparationPermissions.Keep,
            () => steps.AdvanceAsync(id, Input.Key, cancellationToken),
            PreparationLinks.Record(id),
            cancellationToken
        );

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        if (View.Within)
        {
            (var missing, Advice) = await steps.MissingAsync(View, cancellationToken);
            Missing = [.. missing.Select(r => Texts.Refusal(r))];
            History = await timeline.OfRecordAsync(Preparation.Id, HistoryShown, cancellationToken);
        }

        TiedTo = Preparation.TiedToId is { } tied ? await agreements.FindAsync(tied, cancellationToken) : null;
        Became = Preparation.AgreementId is { } became ? await agreements.FindAsync(became, cancellationToken) : null;
    }
}
