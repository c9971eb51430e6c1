using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Data;
using Sinergi.Platform.Search;

namespace Sinergi.Modules.Agreements.Register;

/// <summary>What the search box finds an agreement by.</summary>
public sealed class AgreementSearch(SinergiDb db, SearchIndex index)
{
    public const string Kind = "agreement";

    /// <param name="told">Its numbers without an owner, and its promises.</param>
    public async Task PutAsync(Agreement agreement, IEnumerable<string> told, CancellationToken cancellationToken)
    {
        // Those that are stored and those that this process has just added.
        await db.Set<CooperationField>().Where(f => f.AgreementId == agreement.Id).LoadAsync(cancellationToken);
        var fields = db.Set<CooperationField>().Local.Where(f => f.AgreementId == agreement.Id).Select(f => f.Text);
        await index.PutAsync(Of(agreement, [.. fields, .. told]), cancellationToken);
    }

    /// <param name="told">Its fields of cooperation, its numbers without an owner, and its promises.</param>
    public static Searchable Of(Agreement agreement, IEnumerable<string> told) =>
        new(
            agreement.Id,
            agreement.Id,
            Kind,
            agreement.Title,
            Line(agreement),
            AgreementLinks.Record(agreement.Id),
            string.Join(' ', [agreement.Subject, agreement.Place, .. agreement.Parties.Select(p => p.Number), .. told])
        );

    public static string Line(Agreement agreement) =>
        string.Join(" · ", agreement.Parties.OrderBy(p => p.Position).Select(p => p.PrintedName));
}
