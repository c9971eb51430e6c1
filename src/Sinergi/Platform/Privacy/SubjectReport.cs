using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Keys;

namespace Sinergi.Platform.Privacy;

/// <param name="Value">As text, independent of language; null when nothing is stored or the column is secret.</param>
public sealed record SubjectValue(string Column, DataClass Class, string? Value, bool Stored);

public sealed record SubjectRow(string Table, IReadOnlyList<SubjectValue> Values);

/// <summary>Someone read personal data of the subject.</summary>
public sealed record SubjectRead(DateTime At, string Journey, string Basis, string Institution);

/// <param name="Payload">What was recorded, with the values sealed for this subject opened; those of others stay sealed.</param>
public sealed record SubjectEvent(long Sequence, DateTime At, string Process, string Type, JsonObject Payload);

/// <param name="Name">Null when the subject is not a person of the directory, or has been erased.</param>
public sealed record SubjectFile(
    Guid SubjectId,
    string? Name,
    IReadOnlyList<SubjectRow> Rows,
    IReadOnlyList<SubjectEvent> Events,
    IReadOnlyList<SubjectRead> Reads,
    bool Truncated
)
{
    public bool IsEmpty => Rows.Count == 0 && Events.Count == 0;
}

/// <summary>Everything that is stored about one person, gathered by the classification of columns (UU 27/2022, arts. 5 to 13).</summary>
public sealed class SubjectReport(SinergiDb db, IEnumerable<ISubjectData> sources, Sealer sealer)
{
    private const int Most = 1_000;

    public async Task<SubjectFile> OfAsync(Guid subjectId, CancellationToken cancellationToken)
    {
        var found = new List<object>();
        foreach (var source in sources)
        {
            found.AddRange(await source.RowsAsync(subjectId, cancellationToken));
        }

        var rows = found.Select(row => Print(db.Entry(row))).ToList();
        var events = await EventsAsync(subjectId, cancellationToken);
        var reads = await ReadsAsync(subjectId, cancellationToken);
        var name = found.OfType<Person>().SingleOrDefault()?.FullName;
        db.ChangeTracker.Clear();
        return new SubjectFile(
            subjectId,
            string.IsNullOrEmpty(name) ? null : name,
            rows,
            events,
            reads,
            Truncated: events.Count == Most || reads.Count == Most
        );
    }

    private static SubjectRow Print(EntityEntry row) =>
        new(row.Metadata.GetTableName()!, [.. row.Properties.Where(p => !p.Metadata.IsShadowProperty()).Select(Print)]);

    private static SubjectValue Print(PropertyEntry property)
    {
        var dataClass = ColumnClasses.Of(property.Metadata) ?? DataClass.Secret;
        var value = property.CurrentValue;
        var stored = value is not null and not "";
        var shown = stored && dataClass != DataClass.Secret ? Words(value!) : null;
        return new SubjectValue(property.Metadata.GetColumnName(), dataClass, shown, stored);
    }

    private static string Words(object value) =>
        value switch
        {
            DateTime at => at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            IFormattable formattable => formattable.ToString(format: null, CultureInfo.InvariantCulture),
            _ => value.ToString()!,
        };

    private async Task<IReadOnlyList<SubjectEvent>> EventsAsync(Guid subjectId, CancellationToken cancellationToken)
    {
        // A sealed value names its subject wherever it stands, so the text of the payload finds events on other records too.
        var text = subjectId.ToString("D");
        var found = await (
            from happened in db.Set<RecordedEvent>()
            join process in db.Set<Process>() on happened.Sequence equals process.Sequence
            where
                happened.Payload.Contains(text)
                || db.Set<ProcessRecord>().Any(r => r.RecordId == subjectId && r.Sequence == happened.Sequence)
            orderby happened.Sequence descending, happened.Position
            select new
            {
                happened.Sequence,
                process.At,
                process.Kind,
                happened.Type,
                happened.Payload,
            }
        )
            .Take(Most)
            .ToListAsync(cancellationToken);
        var events = new List<SubjectEvent>(found.Count);
        foreach (var happened in found)
        {
            var payload = JsonNode.Parse(happened.Payload)!.AsObject();
            await OpenAsync(payload, subjectId, cancellationToken);
            events.Add(new SubjectEvent(happened.Sequence, happened.At, happened.Kind, happened.Type, payload));
        }

        return events;
    }

    private async Task OpenAsync(JsonNode node, Guid subjectId, CancellationToken cancellationToken)
    {
        if (node is JsonObject part && part[EventJson.SubjectProperty]?.GetValue<string>() is { } of)
        {
            if (
                part[EventJson.SealedProperty]?.GetValue<string>() is { } closed
                && Guid.Parse(of, CultureInfo.InvariantCulture) == subjectId
            )
            {
                part.Remove(EventJson.SealedProperty);
                part["value"] = await sealer.OpenAsync(subjectId, closed, cancellationToken);
            }

            return;
        }

        var children = node switch
        {
            JsonObject o => o.Select(p => p.Value).ToList(),
            JsonArray a => [.. a],
            _ => [],
        };
        foreach (var child in children.OfType<JsonNode>())
        {
            await OpenAsync(child, subjectId, cancellationToken);
        }
    }

    private async Task<IReadOnlyList<SubjectRead>> ReadsAsync(Guid subjectId, CancellationToken cancellationToken) =>
        await (
            from read in db.Set<PersonalRead>()
            join institution in db.Set<Institution>() on read.InstitutionId equals institution.Id
            where read.Subjects.Any(s => s.SubjectId == subjectId)
            orderby read.At descending
            select new SubjectRead(read.At, read.Journey, read.Basis, institution.Name)
        )
            .Take(Most)
            .ToListAsync(cancellationToken);
}
