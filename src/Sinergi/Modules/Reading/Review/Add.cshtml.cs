using Microsoft.AspNetCore.Mvc;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Reading.Contracts;
using Sinergi.Modules.Reading.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Reading.Review;

/// <summary>Adds a fact that the reader did not find, best with the words of the document that say so.</summary>
[RequirePermission(ReadingPermissions.Review)]
public sealed class AddModel(ReviewReader reader, DecideFacts decide, IInstitutionNames names, Texts texts) : FactPage(names, texts)
{
    private const int MostFacts = 500;

    [BindProperty(SupportsGet = true)]
    public string Kind { get; set; } = "";

    /// <summary>Words that were marked in the document before.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Kutipan { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Input.Quoted = Kutipan?.Length > Limits.Sentence ? null : Kutipan?.Trim();
        Input.Value = Input.Quoted;
        return await LoadAsync(cancellationToken) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        if (Record.Facts.Count >= MostFacts)
        {
            ModelState.AddModelError("", Texts["reading.add.too_many", MostFacts]);
        }

        if (!await AcceptsAsync(cancellationToken) || await QuoteAsync(cancellationToken) is not { Sound: true, Quote: var quote })
        {
            return Page();
        }

        var outcome = await decide.AddAsync(
            Id,
            Position,
            Input.Key,
            key => Input.Apply(Fact with { Key = key, Quote = quote }),
            Fact.Kind,
            cancellationToken
        );
        return outcome.Match<IActionResult>(
            decided => Redirect(ReadingLinks.Fact(Id, Position, decided.Fact!)),
            _ => NotFound(),
            _ => Redirect(ReadingLinks.Review(Id)),
            _ => Redirect(ReadingLinks.Review(Id))
        );
    }

    /// <summary>Where the words stand that were given; without words the fact rests on whoever adds it.</summary>
    private async Task<(bool Sound, FactQuote? Quote)> QuoteAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(Input.Quoted))
        {
            return (true, null);
        }

        if (QuoteFinder.Find(await reader.TextAsync(Id, cancellationToken), Input.Quoted) is { } quote)
        {
            return (true, quote);
        }

        ModelState.AddModelError($"{nameof(Input)}.{nameof(Input.Quoted)}", Texts["reading.add.not_in_text"]);
        return (false, null);
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (
            await reader.RecordAsync(Id, Position, cancellationToken) is not { Row.IsDecided: false } record
            || FactKinds.AddableTo(record.Row.Kind).FirstOrDefault(a => a.Key == Kind) is not { Key: not null, Value: var kind }
        )
        {
            return false;
        }

        var sides = record.Facts.Where(f => f.Kind is FactKind.Party).Select(f => f.Details.Side).DefaultIfEmpty().Max();
        (Record, Fact) = (
            record,
            new Fact
            {
                Key = "",
                Kind = kind,
                Details = new FactDetails { Side = kind is FactKind.Party ? sides + 1 : 0 },
            }
        );
        await ChoicesAsync(cancellationToken);
        return true;
    }
}
