using Microsoft.AspNetCore.Mvc;
using Sinergi.Modules.Preparations.Contracts;
using Sinergi.Modules.Preparations.Data;
using Sinergi.Modules.Preparations.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Documents;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Preparations.Drafts;

/// <summary>The versions of the text, and which party stands by the newest.</summary>
[RequirePermission(PreparationPermissions.View)]
public sealed class DraftsModel(DraftDesk desk, PreparationReader reader, PreparationActs acts, CurrentActor current, Texts texts)
    : PreparationPage(reader, acts, current, texts)
{
    private readonly PreparationActs acts = acts;

    protected override bool ForPartners => true;

    [BindProperty]
    public DraftInput Input { get; set; } = new();

    [BindProperty]
    public AcceptInput Accept { get; set; } = new();

    [BindProperty]
    public TakeBackInput TakeBack { get; set; } = new();

    /// <summary>Why no version can be uploaded just now.</summary>
    public string? Locked => DraftRules.UploadObjection(Preparation.State, View.Drafts.Count, Preparation.Parties);
    public bool MayUpload => MayKeep && Locked is null;

    public static string FileOf(PreparationDraft draft) => DocumentLinks.Page(draft.DocumentId);

    public static string LetterOf(PreparationParty party) => DocumentLinks.Page(party.AcceptanceLetterId!.Value);

    /// <summary>Its own officer accepts without a letter; the office that leads records the letter of another party.</summary>
    public bool MayAccept(PreparationParty party) =>
        View.Newest is { } newest
        && DraftRules.AcceptObjection(Preparation.State, newest.Id, newest.Id, party) is null
        && Current.Required.May(PreparationPermissions.Answer)
        && (acts.IsOwn(party) || MayKeep);

    public bool NeedsLetter(PreparationParty party) => !acts.IsOwn(party);

    public bool MayTakeBack(PreparationParty party) =>
        DraftRules.TakeBackObjection(Preparation.State, party) is null
        && Current.Required.May(PreparationPermissions.Answer)
        && (acts.IsOwn(party) || (MayKeep && party.AcceptanceLetterId is not null));

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) ? Page() : NotFound();

    public Task<IActionResult> OnPostUploadAsync(Guid id, CancellationToken cancellationToken) =>
        TakeAsync(
            id,
            PreparationPermissions.Keep,
            () => desk.UploadAsync(View, Input, cancellationToken),
            PreparationLinks.Drafts(id),
            cancellationToken
        );

    public Task<IActionResult> OnPostAcceptAsync(Guid id, CancellationToken cancellationToken) =>
        TakeAsync(
            id,
            PreparationPermissions.Answer,
            () => desk.AcceptAsync(id, Accept, cancellationToken),
            PreparationLinks.Drafts(id),
            cancellationToken
        );

    public Task<IActionResult> OnPostTakeBackAsync(Guid id, CancellationToken cancellationToken) =>
        TakeAsync(
            id,
            PreparationPermissions.Answer,
            () => desk.TakeBackAsync(id, TakeBack, cancellationToken),
            PreparationLinks.Drafts(id),
            cancellationToken
        );
}
