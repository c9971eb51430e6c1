using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Api;
using Sinergi.Platform.Data;
using Sinergi.Platform.Keys;
using Sinergi.Platform.Localisation;

namespace Sinergi.Platform.Audit;

/// <param name="Who">Person and institution, or null when the product itself acted.</param>
/// <param name="What">One sentence, localised.</param>
/// <param name="Details">What changed, one line each, localised.</param>
public sealed record TimelineEntry(DateTime At, string? Who, string What, string? Reason, IReadOnlyList<string> Details);

/// <summary>The history of a record for people, told from the same rows that the audit chain holds.</summary>
public sealed partial class Timeline(SinergiDb db, Texts texts, Sealer sealer)
{
    /// <summary>The newest entries of a record, newest first. The caller has checked that the record is in scope.</summary>
    public async Task<IReadOnlyList<TimelineEntry>> OfRecordAsync(Guid recordId, int take, CancellationToken cancellationToken)
    {
        var rows = await db.Set<Process>()
            .AsNoTracking()
            // Officials act in their posts: their names stand on the record for everyone who may see it.
            .IgnoreQueryFilters([SinergiDb.ScopeFilter])
            .Where(p => db.Set<ProcessRecord>().Any(r => r.RecordId == recordId && r.Sequence == p.Sequence))
            .OrderByDescending(p => p.Sequence)
            .Take(take)
            .Select(p => new
            {
                Process = p,
                Person = db.Set<Person>().Where(who => who.Id == p.PersonId).Select(who => who.FullName).FirstOrDefault(),
                Institution = db.Set<Institution>().Where(i => i.Id == p.InstitutionId).Select(i => i.ShortName).FirstOrDefault(),
                Client = db.Set<ApiClient>().Where(c => c.Id == p.ClientId).Select(c => c.Name).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        var events = await EventsAsync(recordId, [.. rows.Select(r => r.Process.Sequence)], cancellationToken);
        var entries = new List<TimelineEntry>(rows.Count);
        foreach (var row in rows)
        {
            var process = row.Process;
            var details = new List<string>();
            foreach (var happened in events[process.Sequence].OrderBy(e => e.Position))
            {
                // What reads alike (a share for each of twelve units) says nothing more the second time.
                if (await DetailAsync(happened, cancellationToken) is { } detail && !details.Contains(detail, StringComparer.Ordinal))
                {
                    details.Add(detail);
                }
            }

            entries.Add(
                new TimelineEntry(
                    process.At,
                    Who(process, row.Client is { } client ? texts["timeline.client", client] : row.Person, row.Institution),
                    texts[$"process.{process.Kind}"],
                    process.Reason,
                    details
                )
            );
        }

        return entries;
    }

    /// <summary>
    /// One step may touch many records (seven roles, a list of thousands): each tells of itself, where it has something to tell. So that a page
    /// does not read what a whole list did, the others are only read for those steps that say nothing of the record.
    /// </summary>
    private async Task<ILookup<long, RecordedEvent>> EventsAsync(
        Guid recordId,
        IReadOnlyCollection<long> sequences,
        CancellationToken cancellationToken
    )
    {
        var events = db.Set<RecordedEvent>().AsNoTracking();
        var own = await events.Where(e => sequences.Contains(e.Sequence) && e.RecordId == recordId).ToListAsync(cancellationToken);
        var silent = sequences.Except(own.Select(e => e.Sequence)).ToList();
        var others = silent.Count == 0 ? [] : await events.Where(e => silent.Contains(e.Sequence)).ToListAsync(cancellationToken);
        return own.Concat(others).ToLookup(e => e.Sequence);
    }

    private string? Who(Process process, string? person, string? institution) =>
        process.ByContact ? texts["timeline.contact", institution ?? ""]
        : person is null ? institution
        : institution is null ? person
        : $"{person}, {institution}";

    /// <summary>
    /// Fills the text of an event, whose {names} are the properties of its payload. {kind:documents.kind} names what is stored by the
    /// text "documents.kind.…"; several such groups are parted by "|". Events without a text add nothing to the sentence.
    /// </summary>
    private async Task<string?> DetailAsync(RecordedEvent happened, CancellationToken cancellationToken)
    {
        var key = $"event.{happened.Type}";
        if (texts[key] is var template && template == key)
        {
            return null;
        }

        var payload = new Dictionary<string, JsonNode?>(JsonNode.Parse(happened.Payload)!.AsObject(), StringComparer.OrdinalIgnoreCase);
        var told = new StringBuilder();
        var from = 0;
        foreach (Match place in PlaceOf().Matches(template))
        {
            told.Append(template, from, place.Index - from);
            from = place.Index + place.Length;
            var groups = place.Groups["group"].Value.Split('|', StringSplitOptions.RemoveEmptyEntries);
            told.Append(await WordAsync(payload.GetValueOrDefault(place.Groups["name"].Value), groups, cancellationToken));
        }

        return told.Append(template, from, template.Length - from).ToString();
    }

    [GeneratedRegex(@"\{(?<name>\w+)(?::(?<group>[\w.|]+))?\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PlaceOf();

    private async Task<string> WordAsync(JsonNode? value, string[] groups, CancellationToken cancellationToken)
    {
        if (value is JsonObject secret && secret.ContainsKey(EventJson.SubjectProperty))
        {
            var subject = secret[EventJson.SubjectProperty]!.GetValue<Guid>();
            var opened = secret[EventJson.SealedProperty]?.GetValue<string>() is { } text
                ? await sealer.OpenAsync(subject, text, cancellationToken)
                : null;
            return opened ?? texts["timeline.erased"];
        }

        return value switch
        {
            null or JsonArray { Count: 0 } => texts["timeline.nothing"],
            JsonArray items => string.Join(", ", items.Select(i => Name(i?.ToString() ?? "", groups))),
            JsonValue number when number.TryGetValue<long>(out var count) => Show.Number(count),
            _ => Name(value.ToString(), groups),
        };
    }

    private string Name(string stored, string[] groups)
    {
        if (DateOnly.TryParseExact(stored, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return Show.ShortDay(day);
        }

        var keys = groups.Select(group => $"{group}.{stored}");
        return keys.Select(key => (key, text: texts[key])).FirstOrDefault(t => t.text != t.key).text ?? stored;
    }
}
