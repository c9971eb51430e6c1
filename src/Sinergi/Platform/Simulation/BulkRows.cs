using Sinergi.Platform.Data;
using Sinergi.Platform.Data.Providers;

namespace Sinergi.Platform.Simulation;

/// <summary>Rows that wait to be copied, table by table in the order in which the tables were named: what is referred to goes first.</summary>
public sealed class BulkRows
{
    private readonly List<IBatch> batches = [];
    private readonly Dictionary<string, long> copied = new(StringComparer.Ordinal);

    /// <summary>How many rows were copied, by the name of their entity.</summary>
    public IReadOnlyDictionary<string, long> Copied => copied;

    /// <summary>The rows of one table; to be asked for once, before anything is added.</summary>
    public List<T> Of<T>()
        where T : class
    {
        var batch = new Batch<T>();
        batches.Add(batch);
        return batch.Rows;
    }

    public int Waiting => batches.Sum(b => b.Count);

    public async Task CopyAsync(SinergiDb db, IDatabaseProvider provider, CancellationToken cancellationToken)
    {
        foreach (var batch in batches.Where(b => b.Count > 0))
        {
            cancellationToken.ThrowIfCancellationRequested();
            copied[batch.Entity] = copied.GetValueOrDefault(batch.Entity) + batch.Count;
            await batch.CopyAsync(db, provider, cancellationToken);
        }
    }

    /// <summary>Adds what was copied to a count over several of these.</summary>
    public void AddTo(IDictionary<string, long> counts)
    {
        foreach (var (entity, rows) in copied)
        {
            counts[entity] = counts.TryGetValue(entity, out var before) ? before + rows : rows;
        }
    }

    private interface IBatch
    {
        string Entity { get; }
        int Count { get; }
        Task CopyAsync(SinergiDb db, IDatabaseProvider provider, CancellationToken cancellationToken);
    }

    private sealed class Batch<T> : IBatch
        where T : class
    {
        public List<T> Rows { get; } = [];
        public string Entity => typeof(T).Name;
        public int Count => Rows.Count;

        public async Task CopyAsync(SinergiDb db, IDatabaseProvider provider, CancellationToken cancellationToken)
        {
            await provider.BulkInsertAsync(db, Rows, cancellationToken);
            Rows.Clear();
        }
    }
}
