using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Agreements.Backfill;

/// <summary>One field of a row as people read it; without a value before, it is new.</summary>
public sealed record ShownDifference(string Field, string Before, string After);

/// <param name="Act">Last part of its text key: "add", "change" or "close".</param>
/// <param name="RecordId">The registered agreement that it changes.</param>
public sealed record ShownRow(int Line, string Act, string Title, Guid? RecordId, IReadOnlyList<ShownDifference> Differences);

/// <summary>A page of what a list would do, in the order of its rows.</summary>
/// <param name="Previous">Where the page before begins; null when there is none.</param>
/// <param name="Next">Where the page after begins; null when there is none.</param>
public sealed record BackfillRows(IReadOnlyList<ShownRow> Rows, int First, int Count, int? Previous, int? Next)
{
    public static BackfillRows Of(BackfillPlan plan, int from, Texts t)
    {
        var all = plan
            .Adds.Select(add => (add.Row.Line, Make: (Func<ShownRow>)(() => Added(add, t))))
            .Concat(plan.Changes.Select(change => (change.Row.Line, Make: (Func<ShownRow>)(() => Changed(change, t)))))
            .OrderBy(row => row.Line)
            .ToList();
        var first = from > 0 && from < all.Count ? from : 0;
        return new BackfillRows(
            [.. all.Skip(first).Take(Limits.PageRows).Select(row => row.Make())],
            first,
            all.Count,
            first > 0 ? Math.Max(0, first - Limits.PageRows) : null,
            first + Limits.PageRows < all.Count ? first + Limits.PageRows : null
        );
    }

    private static ShownRow Added(PlannedAgreement add, Texts t)
    {
        var told = add.Told;
        var facts = FieldValues
            .Of(told)
            .Where(f => f.Key != FactFields.Subject)
            .Select(f => new ShownDifference(t[$"agreements.field.{f.Key}"], "", t.FieldValue(f.Key, f.Value)))
            .Append(
                new ShownDifference(
                    t["agreements.field.Parties"],
                    "",
                    string.Join("; ", told.Parties.Select(p => p.Number is null ? p.PrintedName : $"{p.PrintedName} ({p.Number})"))
                )
            );
        return new ShownRow(add.Row.Line, "add", told.Subject ?? told.SourceTitle, null, [.. facts.Where(f => f.After.Length > 0)]);
    }

    private static ShownRow Changed(PlannedChange change, Texts t) =>
        new(
            change.Row.Line,
            change.Closes ? "close" : "change",
            change.Before.Title,
            change.Before.Id,
            [
                .. change.Differences.Select(d => new ShownDifference(
                    d.Place is { } place ? t[$"agreements.backfill.{d.Field}", place] : Field(d.Field, t),
                    Value(d.Field, d.Before, t),
                    Value(d.Field, d.After, t)
                )),
            ]
        );

    private static string Field(string field, Texts t) =>
        field is FactFields.Kind or FactFields.Subject or FactFields.SignedOn or FactFields.Place or FactFields.Term
            ? t[$"agreements.field.{field}"]
            : t[$"agreements.backfill.field.{field}"];

    private static string Value(string field, string value, Texts t) =>
        (field, value) switch
        {
            (_, "") => t["ui.unknown"],
            (_, "True") => t["ui.yes"],
            (_, "False") => t["agreements.backfill.no"],
            ("TerminatedFrom" or "ClosedFrom", _) => Show.Day(FieldValues.Day(value)),
            _ => t.FieldValue(field, value),
        };
}
