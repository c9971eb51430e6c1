using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Modules.Accounts.Contracts;
using Sinergi.Platform.Access;

namespace Sinergi.Modules.Accounts.Held;

/// <summary>Shown in the place of a page whose form could not be taken: says why, and keeps what was typed.</summary>
[Anonymous]
public sealed class HeldModel(HeldForms forms, CurrentActor current) : PageModel
{
    public bool SignedIn => current.AccountId is not null;

    public HeldForm? Form { get; private set; }

    public string? Held { get; private set; }

    public string Address { get; private set; } = AccountPaths.Home;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (HttpContext.Items[LostForm.Item] is not true || HttpContext.Items[LostForm.AddressItem] is not string address)
        {
            return NotFound();
        }

        Address = address;
        var form = await forms.CaptureAsync(Request, address, cancellationToken);
        // Somebody else has signed in on this browser meanwhile: the form of the one before is not theirs to see or to send.
        Form = SignedIn && form?.AccountId != current.AccountId ? null : form;
        Held = Form is null ? null : forms.Protect(Form);
        return Page();
    }
}
