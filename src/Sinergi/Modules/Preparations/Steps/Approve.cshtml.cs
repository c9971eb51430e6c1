using Microsoft.AspNetCore.Mvc;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Preparations.Contracts;
using Sinergi.Modules.Preparations.Data;
using Sinergi.Modules.Preparations.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Preparations.Steps;

/// <summary>The head approves by exception: one press where nothing is open, a decision in words where something is.</summary>
[RequirePermission(PreparationPermissions.View)]
public sealed class ApproveModel(StepHandler handler, PreparationReader reader, PreparationActs acts, CurrentActor current, Texts texts)
    : PreparationPage(reader, acts, current, texts)
{
    [BindProperty]
    public StepInput Input { get; set; } = new();

    public SigningAdvice Advice { get; private set; } = null!;

    /// <summary>What nobody can decide away.</summary>
    public IReadOnlyList<string> Missing { get; private set; } = [];

    /// <summary>What the head decides in words.</summary>
    public IReadOnlyList<string> ToDecide { get; private set; } = [];

    public bool IsAsked => PreparationStates.NextAfter(Preparation.State, View.Used) is PreparationState.Signing;
    public bool MayApprove => MayDecide && IsAsked && Missing.Count == 0;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) ? Page() : NotFound();

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken) =>
        TakeAsync(
            id,
            PreparationPermissions.Approve,
            () => handler.ApproveAsync(id, Input, cancellationToken),
            PreparationLinks.Record(id),
            cancellationToken
        );

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        (var missing, Advice) = await handler.MissingAsync(View, cancellationToken);
        var decided = missing.ToLookup(r =>
            r.Rule == PreparationStates.OpenAuthorityNeedsADecision.Rule || r.Rule == PreparationStates.ObjectionNeedsADecision.Rule
        );
        Missing = [.. decided[false].Select(r => Texts.Refusal(r))];
        ToDecide = [.. decided[true].Select(r => Texts.Refusal(r))];
    }
}
