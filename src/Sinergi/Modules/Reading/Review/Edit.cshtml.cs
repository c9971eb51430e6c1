using Microsoft.AspNetCore.Mvc;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Reading.Contracts;
using Sinergi.Modules.Reading.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Reading.Review;

/// <summary>Changes one fact, or fills in what the document does not say in so many words.</summary>
[RequirePermission(ReadingPermissions.Review)]
public sealed class EditModel(ReviewReader reader, DecideFacts decide, IInstitutionNames names, Texts texts) : FactPage(names, texts)
{
    [BindProperty(SupportsGet = true)]
    public string FactKey { get; set; } = "";

    public Fact? Theirs { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        Input = FactEdit.Of(Fact);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        if (!await AcceptsAsync(cancellationToken))
        {
            return Page();
        }

        (Guid, string)? alias =
            Input is { LearnAlias: true, InstitutionId: { } meant } && Fact.Kind is FactKind.Party ? (meant, Fact.Value!) : null;
        var seen = new FactSeen(Id, Position, FactKey, Input.Version);
        var outcome = await decide.DecideAsync(seen, Input.Key, Input.Apply, alias, cancellationToken);
        return outcome.Match<IActionResult>(
            _ => Redirect(ReadingLinks.Fact(Id, Position, FactKey)),
            _ => NotFound(),
            _ => Redirect(ReadingLinks.Review(Id)),
            conflict =>
            {
                (Theirs, Input.Version) = (conflict.Theirs, conflict.Theirs.Version);
                Response.StatusCode = StatusCodes.Status409Conflict;
                return Page();
            }
        );
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var record = await reader.RecordAsync(Id, Position, cancellationToken);
        if (record?.Facts.FirstOrDefault(f => f.Key == FactKey) is not { } fact)
        {
            return false;
        }

        (Record, Fact) = (record, fact);
        await ChoicesAsync(cancellationToken);
        return true;
    }
}
