using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Modules.Administration.Contracts;
using Sinergi.Platform.Access;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Privacy;

namespace Sinergi.Modules.Administration.Privacy;

/// <summary>What is stored about one person, and who has read it.</summary>
[RequirePermission(AdministrationPermissions.ManagePrivacy)]
public sealed class SubjectModel(SubjectGate gate, CurrentActor actor, Texts texts) : PageModel
{
    private const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;

    // The choices that the forms of people offer, by the column that holds the answer.
    private static readonly Dictionary<(string Table, string Column), string> Choices = new()
    {
        [("post", "kind")] = "people.kind",
        [("post", "acting")] = "people.acting_choice",
    };

    public SubjectFile Found { get; private set; } = null!;

    [BindProperty(SupportsGet = true, Name = "dihapus")]
    public bool Erased { get; set; }

    /// <summary>Of each kind; the download holds the rest.</summary>
    public int MostShown => 50;

    public string Name => Found.Name ?? texts["subject.nameless"];

    public string When(DateTime at) => Show.Instant(at, actor.Required.Zone);

    /// <summary>A stored value as people read it; what has no words of its own stands as it is stored.</summary>
    public string Shown(string table, SubjectValue value)
    {
        if (value.Value is not { } stored)
        {
            return texts["subject.secret"];
        }

        if (DateOnly.TryParseExact(stored, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return Show.Day(day);
        }

        if (DateTime.TryParseExact(stored, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, Utc, out var at))
        {
            return When(at);
        }

        return bool.TryParse(stored, out var yes) ? texts[yes ? "subject.yes" : "subject.no"]
            : Choices.TryGetValue((table, value.Column), out var choice) ? texts[$"{choice}.{stored}"]
            : stored;
    }

    /// <summary>What an event recorded about the subject in person, in words; numbers of records say nothing to people and stay in the download.</summary>
    public IEnumerable<string> Told(JsonObject payload) =>
        payload
            .Where(property => property.Value is JsonObject held && held.ContainsKey("value"))
            .Select(property =>
                $"{texts[$"subject.value.{property.Key}"]}: {property.Value!["value"]?.ToString() ?? texts["timeline.erased"]}"
            );

    public async Task<IActionResult> OnGetAsync(Guid subjectId, CancellationToken cancellationToken)
    {
        if (await gate.OpenAsync(subjectId, "privacy.report", cancellationToken) is not { } file)
        {
            return NotFound();
        }

        Found = file;
        return Page();
    }
}
