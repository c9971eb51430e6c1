using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Data.Indicators;
using Sinergi.Modules.Results.Domain.Indicators;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Results.Indicators.Citing;

public sealed class CiteInput
{
    public Guid Key { get; set; }

    /// <summary>Of the report: what is cited belongs to what is judged.</summary>
    public Guid Revision { get; set; }
    public List<Guid> Pieces { get; set; } = [];

    public string? Note { get; set; }

    /// <summary>The piece to take back.</summary>
    public Guid? Piece { get; set; }
    public string? Reason { get; set; }
}

/// <summary>Cites evidence for a report, or takes a citation back. Each changes the report's revision: nobody approves what they did not see.</summary>
public sealed class CiteHandler(SinergiDb db, Processes processes, IndicatorBook book, IEvidenceFacts evidence, CurrentActor current)
{
    /// <summary>What can be cited for a report and is not cited yet.</summary>
    public async Task<IReadOnlyList<EvidenceFact>> ChoicesAsync(ReportFile file, CancellationToken cancellationToken)
    {
        var span = (file.Period.From, file.Period.Until);
        var all = await evidence.CitableAsync(file.Report.RecordId, file.Report.UnitId, span, Limits.PageRows * 4, cancellationToken);
        var cited = await CitedAsync(file.Report.Id, cancellationToken);
        return [.. all.Where(e => !cited.Contains(e.Id))];
    }

    public Task<ChangeOutcome> CiteAsync(Guid reportId, CiteInput input, CancellationToken cancellationToken) =>
        processes.RunAsync<ChangeOutcome>(
            IndicatorProcesses.Cite,
            input.Key,
            null,
            process => ChangeAsync(reportId, input, file => CiteAsync(file, input, process, cancellationToken), cancellationToken),
            cancellationToken
        );

    public async Task<ChangeOutcome> TakeBackAsync(Guid reportId, CiteInput input, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(input.Reason))
        {
            return ChangeOutcome.Refuse("Input.Reason", "indicators.cite.reason_missing");
        }

        var reason = input.Reason.Trim();
        return reason.Length > Limits.Sentence
            ? ChangeOutcome.Refuse("Input.Reason", "commitments.form.too_long", $"{Limits.Sentence}")
            : await processes.RunAsync<ChangeOutcome>(
                IndicatorProcesses.TakeBack,
                input.Key,
                reason,
                process => ChangeAsync(reportId, input, file => TakeBackAsync(file, input, process, cancellationToken), cancellationToken),
                cancellationToken
            );
    }

    private async Task<ChangeOutcome> ChangeAsync(
        Guid reportId,
        CiteInput input,
        Func<ReportFile, Task<ChangeOutcome>> change,
        CancellationToken cancellationToken
    )
    {
        var found = await book.TakeReportsAsync([reportId], cancellationToken);
        return found is not [var file] || !await book.MayEnterForAsync(file.Report.UnitId, cancellationToken) ? new ChangeOutcome.NotFound()
            : file.Report.Revision != input.Revision ? new ChangeOutcome.Conflict()
            : !file.TakesCitations ? ChangeOutcome.Refuse("", "indicators.cite.locked")
            : await change(file);
    }

    private async Task<ChangeOutcome> CiteAsync(
        ReportFile file,
        CiteInput input,
        RunningProcess process,
        CancellationToken cancellationToken
    )
    {
        var wanted = input.Pieces.Distinct().ToList();
        var choices = (await ChoicesAsync(file, cancellationToken)).Select(e => e.Id).ToHashSet();
        if (wanted.Count == 0 || !wanted.TrueForAll(choices.Contains))
        {
            return ChangeOutcome.Refuse("Input.Pieces", "indicators.cite.choose_missing");
        }

        if (input.Note?.Trim().Length > Limits.Sentence)
        {
            return ChangeOutcome.Refuse("Input.Note", "commitments.form.too_long", $"{Limits.Sentence}");
        }

        if ((await CitedAsync(file.Report.Id, cancellationToken)).Count + wanted.Count > ReportCitations.Most)
        {
            return ChangeOutcome.Refuse("Input.Pieces", "indicators.cite.too_many", $"{ReportCitations.Most}");
        }

        db.AddRange(
            wanted.Select(piece => new ReportEvidence
            {
                ReportId = file.Report.Id,
                EvidenceId = piece,
                RecordId = file.Report.RecordId,
                Note = string.IsNullOrWhiteSpace(input.Note) ? null : input.Note.Trim(),
                CitedById = current.Required.InstitutionId,
                CitedByPostId = current.Required.PostId,
                CitedAt = process.At,
            })
        );
        Touch(file);
        process.Record(new EvidenceCited(file.Report.Id, file.Indicator.Id, file.Report.UnitId, wanted));
        return new ChangeOutcome.Saved(file.Report.Id);
    }

    private async Task<ChangeOutcome> TakeBackAsync(
        ReportFile file,
        CiteInput input,
        RunningProcess process,
        CancellationToken cancellationToken
    )
    {
        var cited = await db.Set<ReportEvidence>()
            .SingleOrDefaultAsync(e => e.ReportId == file.Report.Id && e.EvidenceId == input.Piece, cancellationToken);
        if (cited is null)
        {
            return ChangeOutcome.Refuse("Input.Piece", "indicators.cite.choose_missing");
        }

        if (!file.MayTakeBack(cited))
        {
            return ChangeOutcome.Refuse("Input.Piece", "indicators.cite.approved_with");
        }

        db.Remove(cited);
        Touch(file);
        process.Record(new CitationTakenBack(file.Report.Id, file.Indicator.Id, file.Report.UnitId, cited.EvidenceId));
        return new ChangeOutcome.Saved(file.Report.Id);
    }

    // No column of the report changes; its revision must move all the same.
    private void Touch(ReportFile file) => db.Entry(file.Report).Property(r => r.State).IsModified = true;

    private async Task<HashSet<Guid>> CitedAsync(Guid reportId, CancellationToken cancellationToken) =>
        [
            .. await db.Set<ReportEvidence>()
                .Where(e => e.ReportId == reportId)
                .Select(e => e.EvidenceId)
                .Order()
                .Take(ReportCitations.Most)
                .ToListAsync(cancellationToken),
        ];
}
