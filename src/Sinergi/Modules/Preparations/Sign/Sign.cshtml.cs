using Microsoft.AspNetCore.Mvc;
using Sinergi.Modules.Preparations.Contracts;
using Sinergi.Modules.Preparations.Data;
using Sinergi.Modules.Preparations.Domain;
using Sinergi.Modules.Preparations.Domain.Signatures;
using Sinergi.Platform.Access;
using Sinergi.Platform.Documents;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Preparations.Sign;

/// <summary>Who signs in which order, who has signed, and the papers that came back with what was found in them.</summary>
[RequirePermission(PreparationPermissions.View)]
public sealed class SignModel(
    SigningDesk desk,
    SigningPlanHandler plan,
    SigningStop stop,
    Signings signings,
    PreparationReader reader,
    PreparationActs acts,
    CurrentActor current,
    Texts texts
) : PreparationPage(reader, acts, current, texts)
{
    protected override bool ForPartners => true;

    [BindProperty]
    public AttestInput Input { get; set; } = new();

    [BindProperty]
    public StopInput Refuse { get; set; } = new();

    [BindProperty]
    public StopInput TakeBack { get; set; } = new();

    public Signing? Signing { get; private set; }
    public SigningRole Role { get; private set; }
    public bool IsNow => Preparation.State is PreparationState.Signing;
    public IReadOnlySet<Guid> Signed => Signing?.Signed ?? new HashSet<Guid>();
    public IEnumerable<GroupStanding> Groups => Signing?.Order.Standing(Signed) ?? [];
    public bool MayPlan => MayKeep && IsNow && Signing is null or { State: SigningState.Planned or SigningState.Open };
    public bool MayOpen => MayKeep && IsNow && Signing is { State: SigningState.Planned, Signers.Count: > 0 };
    public bool MayRecord => MayKeep && IsNow && Signing is { State: SigningState.Open or SigningState.Partly };
    public bool MayRegister => MayKeep && IsNow && Signing is { State: SigningState.Signed };
    public bool MayTakeBack => MayKeep && IsNow && Signing is { State: not SigningState.Planned };

    public IEnumerable<Signer> SignersOf(int group) => Signing!.Signers.Where(s => s.Group == group).OrderBy(s => s.Position);

    public IEnumerable<SignedSheet> Sheets => Signing?.Sheets.OrderByDescending(s => s.RecordedAt) ?? Enumerable.Empty<SignedSheet>();

    public IEnumerable<string> SignersOn(SignedSheet sheet) => Signing!.Signers.Where(s => s.SheetId == sheet.Id).Select(s => s.Name);

    public string PartyOf(Signer signer) => Preparation.Parties.First(p => p.Id == signer.PartyId).PrintedName;

    public bool MayAttest(SignedSheet sheet) =>
        IsNow
        && Role is not SigningRole.Other
        && Current.Required.May(PreparationPermissions.Answer)
        && sheet.State is SheetState.Waiting
        && !sheet.Attestations.Exists(a => a.PersonId == Current.Required.PersonId);

    public bool MayRefuse(Signer signer) =>
        IsNow
        && Signing is { State: SigningState.Open or SigningState.Partly }
        && signer is { SheetId: null, RefusedBecause: null }
        && Current.Required.May(PreparationPermissions.Answer)
        && stop.MaySpeakFor(Preparation, signer);

    public static string FileOf(SignedSheet sheet) => DocumentLinks.Page(sheet.DocumentId);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) ? Page() : NotFound();

    public Task<IActionResult> OnPostOpenAsync(Guid id, CancellationToken cancellationToken) =>
        DoAsync(id, PreparationPermissions.Keep, () => plan.OpenAsync(id, Input.Key, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostAttestAsync(Guid id, CancellationToken cancellationToken) =>
        DoAsync(id, PreparationPermissions.Answer, () => desk.AttestAsync(id, Input, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostRefuseAsync(Guid id, CancellationToken cancellationToken) =>
        DoAsync(id, PreparationPermissions.Answer, () => stop.RefuseAsync(id, Refuse, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostTakeBackAsync(Guid id, CancellationToken cancellationToken) =>
        DoAsync(id, PreparationPermissions.Keep, () => stop.TakeBackAsync(id, TakeBack, cancellationToken), cancellationToken);

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        Signing = await signings.StoredAsync(Preparation.Id, cancellationToken);
        Role = signings.RoleOf(Preparation);
    }

    private Task<IActionResult> DoAsync(
        Guid id,
        string permission,
        Func<Task<Platform.Audit.ChangeOutcome>> act,
        CancellationToken cancellationToken
    ) => TakeAsync(id, permission, act, PreparationLinks.Sign(id), cancellationToken);
}
