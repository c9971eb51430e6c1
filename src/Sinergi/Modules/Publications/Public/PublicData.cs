using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Publications.Contracts;
using Sinergi.Modules.Publications.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Configuration;
using Sinergi.Platform.Data;
using Sinergi.Platform.Export;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Publications.Public;

/// <summary>All published agreements for programs, a row for each; what the columns mean stands in docs/open-data.md.</summary>
internal static class PublicData
{
    private static readonly (string Code, Func<PublicAgreement, PublicFacts, DateOnly, object?> Cell)[] Columns =
    [
        ("id", (row, _, _) => row.Code),
        ("title", (_, f, _) => f.Title),
        ("kind", (_, f, _) => f.Kind.ToString()),
        ("renewal", (_, f, _) => f.Renewal ? "true" : "false"),
        ("parties", (_, f, _) => f.Parties.Select(p => p.Name).OfType<string>().ToList()),
        ("parties_not_named", (_, f, _) => (long)f.Parties.Count(p => p.Name is null)),
        ("region", (_, f, _) => f.Region),
        ("published_fields", (_, f, _) => f.Shown.Select(s => s.ToString()).ToList()),
        ("signed_on", (_, f, _) => f.SignedOn),
        ("term_start", (_, f, _) => f.Term?.Start),
        ("term_end", (_, f, _) => f.Term?.End),
        ("term_unlimited", (_, f, _) => f.Term is { } term ? (term.Unlimited ? "true" : "false") : null),
        ("validity", (_, f, day) => f.ValidityOn(day)?.ToString()),
        ("validity_on", (_, _, day) => day),
        ("numbers", (_, f, _) => f.Numbers),
        ("themes", (_, f, _) => f.Fields),
        ("summary", (_, f, _) => f.Summary),
        ("units_signed", (_, f, _) => f.Shows(PublicField.Countersigned) ? (long)f.UnitsSigned : null),
        ("units", (_, f, _) => f.Shows(PublicField.Countersigned) ? (long)f.Units : null),
        ("edition", (row, _, _) => (long)row.Edition),
        ("first_published_at", (row, _, _) => Instant(row.FirstPublishedAt)),
        ("published_at", (row, _, _) => Instant(row.PublishedAt)),
        ("copy_sha256", (row, _, _) => row.CopySha256),
        ("address", (row, _, _) => PublicLinks.Agreement(row.Code, row.Title)),
    ];

    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(PublicLinks.DataRoute, SendAsync).WithMetadata(new AnonymousAttribute());

    private static async Task<IResult> SendAsync(
        string format,
        HttpContext context,
        SinergiDb db,
        DataFolder room,
        Texts texts,
        TimeProvider clock,
        CancellationToken cancellationToken
    )
    {
        if (format is not ("csv" or "json"))
        {
            return TypedResults.NotFound();
        }

        var day = UnitTimeZone.Wib.DateAt(clock.GetUtcNow().UtcDateTime);
        if (context.IsKnown(await PublicMark.OfAsync(db, day, cancellationToken)))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        var table = new StreamedTable(
            "kerja-sama-terbit",
            [texts["public.list.title"], texts["public.data.licence"]],
            [.. Columns.Select(c => new TableColumn(c.Code, c.Code))],
            RowsAsync(db, day, cancellationToken)
        );
        return await table.AsAsync(format, room, cancellationToken) ?? TypedResults.NotFound();
    }

    private static async IAsyncEnumerable<IReadOnlyList<object?>> RowsAsync(
        SinergiDb db,
        DateOnly day,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var rows = db.Set<PublicAgreement>().AsNoTracking().OrderByDescending(p => p.SortOn).ThenByDescending(p => p.Id);
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var facts = PublicFacts.Read(row.Facts);
            yield return [.. Columns.Select(column => column.Cell(row, facts, day))];
        }
    }

    private static string Instant(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
