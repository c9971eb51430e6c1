using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Meetings.Contracts;
using Sinergi.Modules.Reading.Contracts;
using Sinergi.Modules.Reading.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Reading.Review;

/// <summary>Changes one fact, or fills in what the document does not say in so many words.</summary>
[RequirePermission(ReadingPermissions.Review)]
public sealed class EditModel(ReviewReader reader, DecideFacts decide, IInstitutionNames names, Texts texts) : PageModel
{
    private const int MostSuggestions = 12;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Position { get; set; }

    [BindProperty(SupportsGet = true)]
    public string FactKey { get; set; } = "";

    /// <summary>Words to look for among the institutions, when none of the suggestions is meant.</summary>
    [BindProperty(SupportsGet = true, Name = "cari")]
    public string? Words { get; set; }

    [BindProperty]
    public FactEdit Input { get; set; } = new();

    public RecordUnderReview Record { get; private set; } = null!;
    public Fact Fact { get; private set; } = null!;
    public Fact? Theirs { get; private set; }
    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];

    /// <summary>Whose a number may be: the parties of the record that nobody rejected.</summary>
    public IReadOnlyList<SelectListItem> Parties =>
        [
            .. Record
                .Facts.Where(f => f is { Kind: FactKind.Party, Value: not null, Decision: not FactDecision.Rejected })
                .Select(f => new SelectListItem(f.Value, f.Key)),
        ];

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

        foreach (var (field, key, limit) in Input.Problems(Fact))
        {
            ModelState.AddModelError($"{nameof(Input)}.{field}", texts[key, limit]);
        }

        if (Input.Owner is { Length: > 0 } owner && Parties.All(p => p.Value != owner))
        {
            Input.Owner = null;
        }

        // Only what the page offers: nobody can name an institution by its id alone.
        if (!ModelState.IsValid || (Input.InstitutionId is { } id && (await names.FindAsync([id], cancellationToken)).Count == 0))
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
        Choices = fact.Kind switch
        {
            FactKind.Instrument when record.Row.Kind is RecordKind.Agreement => Kinds<AgreementKind>("reading.agreement"),
            FactKind.Instrument => Kinds<MeetingKind>("reading.meeting"),
            _ when FactEdit.HasInstitution(fact.Kind) => await InstitutionsAsync(fact, cancellationToken),
            _ => [],
        };
        return true;
    }

    private List<SelectListItem> Kinds<T>(string prefix)
        where T : struct, Enum =>
        [.. Enum.GetNames<T>().Where(n => n != nameof(AgreementKind.NotStated)).Select(n => new SelectListItem(texts[$"{prefix}.{n}"], n))];

    private async Task<IReadOnlyList<SelectListItem>> InstitutionsAsync(Fact fact, CancellationToken cancellationToken)
    {
        var words = Words ?? fact.Details.CanonicalName ?? fact.Details.Who ?? fact.Value ?? "";
        var found = await names.SuggestAsync(words, MostSuggestions, cancellationToken);
        Guid[] chosen = [.. new[] { fact.InstitutionId, Input.InstitutionId }.OfType<Guid>()];
        var kept = await names.FindAsync(chosen, cancellationToken);
        return [.. kept.Values.Concat(found).DistinctBy(n => n.Id).Select(n => new SelectListItem(n.Name, n.Id.ToString()))];
    }
}
