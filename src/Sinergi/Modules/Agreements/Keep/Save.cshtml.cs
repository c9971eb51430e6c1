using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Data;
using Sinergi.Platform.Access;
using Sinergi.Platform.Lists;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Agreements.Keep;

/// <summary>Keeps the filter in the address under a name.</summary>
[RequirePermission(AgreementPermissions.View)]
public sealed class SaveModel(RegisterViews views, SavedViews book, Texts t) : PageModel
{
    [BindProperty]
    public SavedViewInput Input { get; set; } = new();

    public AgreementFilter Filter { get; private set; } = new();
    public string Words { get; private set; } = "";
    public bool MayShare => views.MayShare;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        return Filter.Any ? Page() : Redirect(AgreementLinks.List());
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        var outcome = await book.SaveAsync(RegisterViews.List, Filter.Query(), Input, cancellationToken);
        return outcome.Match<IActionResult>(
            _ => Redirect(Filter.At(AgreementLinks.List())),
            invalid =>
            {
                ModelState.AddProblems(t, invalid.Problems);
                return Page();
            },
            _ => NotFound(),
            _ => NotFound()
        );
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Filter = AgreementFilter.Of(Request.Query);
        Words = await views.InWordsAsync(Filter, cancellationToken);
    }
}

/// <summary>What the fields of a saved view are shown with.</summary>
public sealed record ViewFields(SavedViewInput Input, bool MayShare);
