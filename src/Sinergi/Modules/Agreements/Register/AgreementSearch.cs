using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Search;

namespace Sinergi.Modules.Agreements.Register;

/// <summary>What the search box finds an agreement by.</summary>
public sealed class AgreementSearch(SearchIndex index)
{
    public const string Kind = "agreement";

    public Task PutAsync(Agreement agreement, IEnumerable<string> promises, CancellationToken cancellationToken) =>
        index.PutAsync(Of(agreement, promises), cancellationToken);

    public static Searchable Of(Agreement agreement, IEnumerable<string> promises) =>
        new(
            agreement.Id,
            agreement.Id,
            Kind,
            agreement.Title,
            Line(agreement),
            AgreementLinks.Record(agreement.Id),
            string.Join(' ', [agreement.Subject, agreement.Place, .. agreement.Parties.Select(p => p.Number), .. promises])
        );

    public static string Line(Agreement agreement) =>
        string.Join(" · ", agreement.Parties.OrderBy(p => p.Position).Select(p => p.PrintedName));
}
