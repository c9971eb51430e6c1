using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;
using Sinergi.Platform.Keys;
using Sinergi.Platform.Localisation;

namespace Sinergi.Platform.Audit;

/// <param name="Who">Person and institution, or null when the product itself acted.</param>
/// <param name="What">One sentence, localised.</param>
/// <param name="Details">What changed, one line each, localised.</param>
public sealed record TimelineEntry(DateTime At, string? Who, string What, string? Reason, IReadOnlyList<string> Details);

/// <summary>The history of a record for people, told from the same rows that the audit chain holds.</summary>
public sealed class Timeline(SinergiDb db, Texts texts, Sealer sealer)
{
    /// <summary>The newest entries of a record, newest first. The caller has checked that the record is in scope.</summary>
    public async Task<IReadOnlyList<TimelineEntry>> OfRecordAsync(Guid recordId, int take, CancellationToken cancellationToken)
    {
        var processes = await db.Set<Process>()
            .AsNoTracking()
            .Include(p => p.Events)
            .Where(p => db.Set<ProcessRecord>().Any(r => r.RecordId == recordId && r.Sequence == p.Sequence))
            .OrderByDescending(p => p.Sequence)
            .Take(take)
            .ToListAsync(cancellationToken);
        var names = await NamesAsync(processes, cancellationToken);
        var entries = new List<TimelineEntry>(processes.Count);
        foreach (var process in processes)
        {
            var details = new List<string>();
            foreach (var happened in process.Events.OrderBy(e => e.Position))
            {
                if (await DetailAsync(happened, cancellationToken) is { } detail)
                {
                    details.Add(detail);
                }
            }

            entries.Add(new TimelineEntry(process.At, Who(process, names), texts[$"process.{process.Kind}"], process.Reason, details));
        }

        return entries;
    }

    private sealed record Names(IReadOnlyDictionary<Guid, string> People, IReadOnlyDictionary<Guid, string> Institutions);

    private async Task<Names> NamesAsync(List<Process> processes, CancellationToken cancellationToken)
    {
        var people = processes.Where(p => p.PersonId is not null).Select(p => p.PersonId!.Value).Distinct().ToList();
        var institutions = processes.Where(p => p.InstitutionId is not null).Select(p => p.InstitutionId!.Value).Distinct().ToList();
        return new Names(
            // Officials act in their posts: their names stand on the record for everyone who may see it.
            await db.Set<Person>()
                .IgnoreQueryFilters([SinergiDb.ScopeFilter])
                .Where(p => people.Contains(p.Id))
                .ToDictionaryAsync(p => p.Id, p => p.FullName, cancellationToken),
            await db.Set<Institution>()
                .Where(i => institutions.Contains(i.Id))
                .ToDictionaryAsync(i => i.Id, i => i.ShortName, cancellationToken)
        );
    }

    private static string? Who(Process process, Names names)
    {
        var person = process.PersonId is { } id ? names.People.GetValueOrDefault(id) : null;
        var institution = process.InstitutionId is { } at ? names.Institutions.GetValueOrDefault(at) : null;
        return person is null ? institution
            : institution is null ? person
            : $"{person}, {institution}";
    }

    /// <summary>Fills the text of an event, whose {names} are the properties of its payload. Events without a text add nothing to the sentence.</summary>
    private async Task<string?> DetailAsync(RecordedEvent happened, CancellationToken cancellationToken)
    {
        var key = $"event.{happened.Type}";
        if (texts[key] is var template && template == key)
        {
            return null;
        }

        var payload = JsonNode.Parse(happened.Payload)!.AsObject();
        foreach (var (name, value) in payload)
        {
            template = template.Replace($"{{{name}}}", await WordAsync(value, cancellationToken), StringComparison.OrdinalIgnoreCase);
        }

        return template;
    }

    private async Task<string> WordAsync(JsonNode? value, CancellationToken cancellationToken)
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
            null => texts["timeline.nothing"],
            JsonArray items => string.Join(", ", items.Select(i => i?.ToString())),
            _ => DateOnly.TryParseExact(value.ToString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? Show.ShortDay(day)
                : value.ToString(),
        };
    }
}
