using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Results.Data.Indicators;
using Sinergi.Modules.Results.Domain.Indicators;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Results.Indicators.Citing;

/// <summary>One piece that a report cites.</summary>
/// <param name="MayTakeBack">Nothing was approved with it yet.</param>
public sealed record CitedPiece(EvidenceFact Fact, ReportEvidence Cited, bool MayTakeBack);

/// <summary>What a report rests on, as the reader may see it.</summary>
/// <param name="Hidden">Pieces outside what the reader may see: counted, not named.</param>
public sealed record CitedEvidence(IReadOnlyList<CitedPiece> Shown, int Hidden)
{
    public bool IsEmpty => Shown.Count == 0 && Hidden == 0;
}

/// <summary>Reads which evidence reports cite.</summary>
public sealed class ReportCitations(SinergiDb db, IEvidenceFacts evidence)
{
    /// <summary>More would prove nothing more, and nobody could look at them.</summary>
    public const int Most = 50;

    public async Task<CitedEvidence> OfAsync(ReportFile file, CancellationToken cancellationToken)
    {
        var cited = await db.Set<ReportEvidence>()
            .AsNoTracking()
            .Where(e => e.ReportId == file.Report.Id)
            .OrderBy(e => e.EvidenceId)
            .Take(Most)
            .ToDictionaryAsync(e => e.EvidenceId, cancellationToken);
        var seen = await evidence.OfAsync(cited.Keys, file.Period.Until, cancellationToken);
        return new CitedEvidence(
            [.. seen.Select(fact => new CitedPiece(fact, cited[fact.Id], file.MayTakeBack(cited[fact.Id])))],
            cited.Count - seen.Count
        );
    }

    /// <summary>How many pieces each of these reports cites; reports without one are missing.</summary>
    public async Task<IReadOnlyDictionary<Guid, int>> CountAsync(
        IReadOnlyCollection<Guid> reportIds,
        CancellationToken cancellationToken
    ) =>
        await db.Set<ReportEvidence>()
            .Where(e => reportIds.Contains(e.ReportId))
            .GroupBy(e => e.ReportId)
            .Select(g => new { g.Key, Pieces = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Pieces, cancellationToken);
}
