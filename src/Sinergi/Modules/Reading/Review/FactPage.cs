using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Meetings.Contracts;
using Sinergi.Modules.Reading.Domain;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Reading.Review;

/// <summary>A page with the fields of one fact: to change it, or to add one.</summary>
public abstract class FactPage(IInstitutionNames names, Texts texts) : PageModel
{
    private const int MostSuggestions = 12;

    protected Texts Texts { get; } = texts;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Position { get; set; }

    /// <summary>Words to look for among the institutions, when none of the suggestions is meant.</summary>
    [BindProperty(SupportsGet = true, Name = "cari")]
    public string? Words { get; set; }

    [BindProperty]
    public FactEdit Input { get; set; } = new();

    public RecordUnderReview Record { get; protected set; } = null!;
    public Fact Fact { get; protected set; } = null!;
    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];

    /// <summary>Whose a number may be: the parties of the record that nobody rejected.</summary>
    public IReadOnlyList<SelectListItem> Parties =>
        [
            .. Record
                .Facts.Where(f => f is { Kind: FactKind.Party, Value: not null, Decision: not FactDecision.Rejected })
                .Select(f => new SelectListItem(f.Value, f.Key)),
        ];

    /// <summary>What is wrong with the input is told at its fields; nothing is kept then.</summary>
    protected async Task<bool> AcceptsAsync(CancellationToken cancellationToken)
    {
        foreach (var (field, key, limit) in Input.Problems(Fact))
        {
            ModelState.AddModelError($"{nameof(Input)}.{field}", Texts[key, limit]);
        }

        if (Input.Owner is { Length: > 0 } owner && Parties.All(p => p.Value != owner))
        {
            Input.Owner = null;
        }

        // Only what the page offers: nobody can name an institution by its id alone.
        return ModelState.IsValid && (Input.InstitutionId is not { } id || (await names.FindAsync([id], cancellationToken)).Count > 0);
    }

    protected async Task ChoicesAsync(CancellationToken cancellationToken) =>
        Choices = Fact.Kind switch
        {
            FactKind.Instrument when Record.Row.Kind is RecordKind.Agreement => Kinds<AgreementKind>("reading.agreement"),
            FactKind.Instrument => Kinds<MeetingKind>("reading.meeting"),
            _ when FactEdit.HasInstitution(Fact.Kind) => await InstitutionsAsync(cancellationToken),
            _ => [],
        };

    private List<SelectListItem> Kinds<T>(string prefix)
        where T : struct, Enum =>
        [.. Enum.GetNames<T>().Where(n => n != nameof(AgreementKind.NotStated)).Select(n => new SelectListItem(Texts[$"{prefix}.{n}"], n))];

    private async Task<IReadOnlyList<SelectListItem>> InstitutionsAsync(CancellationToken cancellationToken)
    {
        var words = Words ?? Fact.Details.CanonicalName ?? Fact.Details.Who ?? Fact.Value ?? Input.Value ?? "";
        var found = await names.SuggestAsync(words, MostSuggestions, cancellationToken);
        Guid[] chosen = [.. new[] { Fact.InstitutionId, Input.InstitutionId }.OfType<Guid>()];
        var kept = await names.FindAsync(chosen, cancellationToken);
        return [.. kept.Values.Concat(found).DistinctBy(n => n.Id).Select(n => new SelectListItem(n.Name, n.Id.ToString()))];
    }
}
