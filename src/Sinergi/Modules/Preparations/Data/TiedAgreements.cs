using Sinergi.Modules.Agreements.Contracts;

namespace Sinergi.Modules.Preparations.Data;

/// <summary>The agreements to which a preparation is tied, as far as whoever asks may see them.</summary>
public sealed class TiedAgreements(IEnumerable<IRecordSource> sources)
{
    /// <summary>Null when there is no such agreement for the one who asks.</summary>
    public async Task<RecordRef?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        foreach (var source in sources)
        {
            if (await source.FindAsync(id, cancellationToken) is { Kind: RecordKind.Agreement } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Who is a party still.</summary>
    public async Task<IReadOnlyList<RecordParty>> PartiesAsync(Guid id, CancellationToken cancellationToken)
    {
        List<RecordParty> all = [];
        foreach (var source in sources)
        {
            all.AddRange((await source.PartiesAsync(id, cancellationToken)).Where(p => p.LeftFrom is null));
        }

        return all;
    }
}
