namespace Sinergi.Modules.Agreements.Contracts;

/// <summary>From when until when a record holds, as far as it is stated; only agreements have a term.</summary>
public interface IRecordTerm
{
    /// <summary>Null for what is no agreement, or none that the reader may see.</summary>
    Task<RecordTerm?> OfAsync(Guid recordId, CancellationToken cancellationToken);
}

/// <param name="End">The last day in force.</param>
public sealed record RecordTerm(DateOnly? Start, DateOnly? End);
