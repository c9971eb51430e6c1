using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Text;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Results.Data;
using Sinergi.Modules.Results.Domain;
using Sinergi.Modules.Results.Record;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Results.Minutes;

/// <summary>All that the official record of an evaluation (berita acara evaluasi) says.</summary>
/// <param name="On">The day on which the result was fixed; null for a draft, whose day is written in by hand.</param>
/// <param name="Signers">Who signs: the parties of the record, and the office that evaluated where it is none of them.</param>
public sealed record MinutesPaper(
    EvaluationCycle Cycle,
    RecordRef Source,
    IReadOnlyList<RecordParty> Parties,
    RecordTerm? Term,
    string Evaluator,
    IReadOnlyList<string> Signers,
    EvaluationBeside Beside,
    (ScoreDefinition Score, DateOnly From) Definition,
    IReadOnlyList<FollowUpFact> Actions,
    DateOnly? On
)
{
    public bool Draft => On is null;

    /// <summary>"Senin, tanggal dua bulan Maret tahun dua ribu dua puluh enam (02-03-2026)".</summary>
    public static string InWords(DateOnly day)
    {
        var culture = CultureInfo.GetCultureInfo("id-ID");
        var (number, year) = (IndonesianNumberWords.Of(day.Day), IndonesianNumberWords.Of(day.Year));
        return $"{day.ToString("dddd", culture)}, tanggal {number} bulan {day.ToString("MMMM", culture)} tahun {year} ({day.ToString("dd-MM-yyyy", culture)})";
    }
}

public sealed class MinutesReader(
    SinergiDb db,
    Evaluations evaluations,
    EvaluationBesideQuery beside,
    IEnumerable<IRecordSource> sources,
    IRecordTerm terms,
    CurrentActor current
)
{
    /// <summary>Null for whoever may not see the evaluation, and before there are verdicts to write down.</summary>
    public async Task<MinutesPaper?> OfAsync(Guid evaluationId, CancellationToken cancellationToken)
    {
        if (
            await evaluations.FindAsync(evaluationId, cancellationToken) is not { } cycle
            || cycle.State is EvaluationState.Scheduled or EvaluationState.Filling
            || await evaluations.SourceAsync(cycle.RecordId, cancellationToken) is not { } source
        )
        {
            return null;
        }

        var parties = await PartiesAsync(cycle.RecordId, cancellationToken);
        var evaluator = await db.Set<Institution>()
            .Where(i => i.Id == cycle.EvaluatorId)
            .Select(i => i.Name)
            .SingleAsync(cancellationToken);
        var signers = parties.Select(p => p.Name).ToList();
        if (parties.All(p => p.InstitutionId != cycle.EvaluatorId))
        {
            signers.Add(evaluator);
        }

        return new MinutesPaper(
            cycle,
            source,
            parties,
            await terms.OfAsync(cycle.RecordId, cancellationToken),
            evaluator,
            signers,
            await beside.OfAsync(cycle, cancellationToken),
            await evaluations.DefinitionAsync(cycle, cancellationToken),
            await evaluations.ActionsAsync(cycle, cancellationToken),
            cycle.FixedAt is { } at ? current.Required.Zone.DateAt(at) : null
        );
    }

    private async Task<IReadOnlyList<RecordParty>> PartiesAsync(Guid recordId, CancellationToken cancellationToken)
    {
        foreach (var source in sources)
        {
            if (await source.PartiesAsync(recordId, cancellationToken) is { Count: > 0 } parties)
            {
                return parties;
            }
        }

        return [];
    }
}
