using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain;

namespace Sinergi.Modules.Commitments.Cited;

/// <summary>All that rests on one piece besides commitments, from every module that lets evidence be cited.</summary>
public sealed class EvidenceCitationList(IEnumerable<IEvidenceCitations> sources)
{
    /// <param name="elsewhere">The same piece where it is shown for something else: what cites it there cites it here.</param>
    public async Task<CitationList> OfAsync(Evidence evidence, IEnumerable<Evidence> elsewhere, CancellationToken cancellationToken)
    {
        var all = CitationList.None;
        Guid[] ids = [evidence.Id, .. elsewhere.Select(e => e.Id)];
        foreach (var source in sources)
        {
            var found = await source.OfAsync(ids, cancellationToken);
            all = new CitationList([.. all.Shown, .. found.Shown], all.Hidden + found.Hidden);
        }

        return all;
    }
}
