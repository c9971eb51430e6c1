using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Meetings.Contracts;
using Sinergi.Platform.Access;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Meetings.Register;

/// <summary>Registers an audience or visit by hand. Looks for another account of the same meeting first.</summary>
[RequirePermission(MeetingPermissions.Register)]
public sealed class IndexModel(RegisterMeetingByHand handler, IMeetingRegister register, Texts t) : PageModel
{
    [BindProperty]
    public MeetingInput Input { get; set; } = new();

    public IReadOnlyList<SimilarAgreement> Similar { get; private set; } = [];

    public IEnumerable<SelectListItem> Kinds => Enum.GetValues<MeetingKind>().Select(k => new SelectListItem(t.Kind(k), k.ToString()));

    public IEnumerable<SelectListItem> SimilarChoices =>
        [
            .. Similar.Select(s => new SelectListItem(
                t["agreements.similar.add_to", s.Record.Title, s.SignedOn is { } day ? Show.ShortDay(day) : t["ui.unknown"], t[s.Why]],
                s.Record.Id.ToString()
            )),
            new SelectListItem(t["meetings.similar.new"], MeetingInput.AsNew),
        ];

    public void OnGet()
    {
        Input.Participants = [new ParticipantInput(), new ParticipantInput()];
        Input.Promises = [new PromiseInput()];
    }

    public async Task<IActionResult> OnPostAsync(string? add, CancellationToken cancellationToken)
    {
        if (add is FormRows.AddParty or FormRows.AddPromise)
        {
            FormRows.Forgive(ModelState);
            if (add == FormRows.AddParty)
            {
                Input.Participants.Add(new ParticipantInput());
            }
            else
            {
                Input.Promises.Add(new PromiseInput());
            }

            return Page();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var told = await handler.ToldAsync(Input, cancellationToken);
        if (Input.SameAs is null && (Similar = await handler.SimilarAsync(told, cancellationToken)).Count > 0)
        {
            return Page();
        }

        var outcome = Guid.TryParse(Input.SameAs, out var known)
            ? await register.AddSourceAsync(known, told, cancellationToken)
            : await register.RegisterAsync(told, cancellationToken);
        return outcome.Match<IActionResult>(
            registered => Redirect(MeetingLinks.Record(registered.AgreementId)),
            invalid =>
            {
                RegisterMeetingByHand.Show(ModelState, Input, invalid, t);
                return Page();
            },
            _ => NotFound()
        );
    }
}
