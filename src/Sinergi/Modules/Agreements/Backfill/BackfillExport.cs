using System.Globalization;
using System.Runtime.CompilerServices;
using CsvHelper;
using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Data;
using Sinergi.Platform.Export;
using Sinergi.Platform.Import;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Agreements.Backfill;

/// <summary>The register as a list that can be taken over again; of an empty register it is the template. Nothing personal but officials in their posts.</summary>
public sealed class BackfillExport(SinergiDb db, Texts t)
{
    private const int AtOnce = 500;

    public async Task WriteCsvAsync(Stream target, CancellationToken cancellationToken)
    {
        // With a byte order mark, because spreadsheets otherwise take UTF-8 for an older encoding.
        await using var csv = CsvWriter.Create(target, new CsvWriterOptions { WriteByteOrderMark = true }, leaveOpen: true);
        await foreach (var row in RowsAsync(cancellationToken))
        {
            await csv.WriteRecordAsync([.. row], cancellationToken);
        }
    }

    /// <param name="target">A file: it is written synchronously in places.</param>
    public Task WriteXlsxAsync(Stream target, CancellationToken cancellationToken) =>
        StreamedWorkbook.WriteAsync(
            target,
            [
                new StreamedSheet(t["agreements.backfill.sheet"], RowsAsync(cancellationToken)),
                new StreamedSheet(t["agreements.backfill.help"], HelpAsync()),
            ],
            cancellationToken
        );

    /// <summary>What each column means.</summary>
    public IEnumerable<(string Column, string Meaning)> Help() =>
        BackfillColumns
            .OfAgreement.Concat(BackfillColumns.OfParty.Select(column => BackfillColumns.At(column, 1)))
            .Select(column => (BackfillColumns.Say(column), t[$"agreements.backfill.help.{column.Split(' ')[0]}"]));

    private async IAsyncEnumerable<IReadOnlyList<object?>> HelpAsync()
    {
        await Task.CompletedTask;
        yield return [t["agreements.backfill.help.intro"]];
        yield return [t["agreements.backfill.help.kinds", Kinds()]];
        foreach (var (column, meaning) in Help())
        {
            yield return [column, meaning];
        }
    }

    private static string Kinds() =>
        string.Join(", ", Enum.GetValues<AgreementKind>().Select(kind => BackfillColumns.Words.Say(BackfillColumns.Kind, kind)));

    private async IAsyncEnumerable<IReadOnlyList<string>> RowsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var parties = await MostPartiesAsync(cancellationToken);
        yield return [.. BackfillColumns.For(parties).Select(BackfillColumns.Say)];
        var last = Guid.Empty;
        // Read in parts by key, so that a long register is never in memory as a whole.
        while (true)
        {
            var after = last;
            var part = await db.Set<Agreement>()
                .AsNoTracking()
                .Include(a => a.Parties)
                .Where(a => a.Id > after)
                .OrderBy(a => a.Id)
                .Take(AtOnce)
                .AsSplitQuery()
                .ToListAsync(cancellationToken);
            var beside = await BesideAsync(part, cancellationToken);
            foreach (var agreement in part)
            {
                yield return [.. Cells(agreement, beside, parties).Select(CellGuard.Neutralise)];
            }

            if (part.Count < AtOnce)
            {
                yield break;
            }

            last = part[^1].Id;
        }
    }

    /// <summary>What lies in other tables than the agreements themselves.</summary>
    private sealed record Beside(
        ILookup<Guid, string> Scopes,
        ILookup<Guid, string> Sources,
        ILookup<Guid, AgreementAct> Letters,
        HashSet<Guid> Seen
    );

    private async Task<Beside> BesideAsync(IReadOnlyList<Agreement> part, CancellationToken cancellationToken)
    {
        var ids = part.Select(a => a.Id).ToList();
        var elders = part.SelectMany(a => new[] { a.ParentId, a.PredecessorId }).OfType<Guid>().Distinct().ToList();
        var scopes = await db.Set<CooperationField>()
            .AsNoTracking()
            .Where(f => ids.Contains(f.AgreementId))
            .OrderBy(f => f.Position)
            .ToListAsync(cancellationToken);
        var sources = await db.Set<FactSource>()
            .AsNoTracking()
            .Where(s => ids.Contains(s.RecordId))
            .OrderBy(s => s.AddedAt)
            .ThenBy(s => s.Id)
            .Select(s => new { s.RecordId, s.Title })
            .ToListAsync(cancellationToken);
        var letters = await db.Set<AgreementAct>()
            .AsNoTracking()
            .Where(a => ids.Contains(a.AgreementId) && a.Kind == AgreementActKind.Terminated)
            .OrderBy(a => a.RecordedAt)
            .ToListAsync(cancellationToken);
        // An elder that the one who asks cannot see is not named.
        var seen = await db.Set<Agreement>().Where(a => elders.Contains(a.Id)).Select(a => a.Id).ToListAsync(cancellationToken);
        return new Beside(
            scopes.ToLookup(f => f.AgreementId, f => CellText.OneLine(f.Text)),
            sources.ToLookup(s => s.RecordId, s => s.Title),
            letters.ToLookup(a => a.AgreementId),
            [.. seen]
        );
    }

    private static IEnumerable<string> Cells(Agreement a, Beside beside, int parties)
    {
        var letter = a.TerminatedFrom is null ? null : beside.Letters[a.Id].LastOrDefault();
        return
        [
            a.Id.ToString("D"),
            a.Kind == AgreementKind.NotStated ? "" : BackfillColumns.Words.Say(BackfillColumns.Kind, a.Kind),
            SheetWords.SayFlag(a.Renewal),
            CellText.OneLine(a.Subject),
            SheetDays.Write(a.SignedOn),
            CellText.OneLine(a.DateBasis),
            CellText.OneLine(a.Place),
            SheetDays.Write(a.TermStart),
            SheetDays.Write(a.TermEnd),
            SheetWords.SayFlag(a.TermUnlimited),
            CellText.OneLine(a.TermText),
            Lines(beside.Scopes[a.Id]),
            CellText.OneLine(beside.Sources[a.Id].FirstOrDefault()),
            Seen(a.ParentId),
            Seen(a.PredecessorId),
            SheetDays.Write(a.TerminatedFrom),
            CellText.OneLine(letter?.LetterNumber),
            SheetDays.Write(letter?.LetterOn),
            SheetDays.Write(a.ClosedFrom),
            .. a
                .Parties.OrderBy(p => p.Position)
                .SelectMany(Cells)
                .Concat(Enumerable.Repeat("", parties * BackfillColumns.OfParty.Count))
                .Take(parties * BackfillColumns.OfParty.Count),
        ];

        string Seen(Guid? elder) => elder is { } id && beside.Seen.Contains(id) ? id.ToString("D") : "";
    }

    private static string[] Cells(AgreementParty p) =>
        [
            CellText.OneLine(p.PrintedName),
            p.Side.ToString(CultureInfo.InvariantCulture),
            CellText.OneLine(p.Number),
            CellText.OneLine(p.Representative),
            CellText.OneLine(p.RepresentativeTitle),
            p.Signed is { } signed ? SheetWords.SayFlag(signed) : "",
        ];

    // As many whole lines as a cell can hold; those left out are not taken away by taking the list over again.
    private static string Lines(IEnumerable<string> scopes)
    {
        var cell = "";
        foreach (var scope in scopes)
        {
            var longer = cell.Length == 0 ? scope : $"{cell}\n{scope}";
            if (longer.Length >= BackfillColumns.Limits.CellLength)
            {
                break;
            }

            cell = longer;
        }

        return cell;
    }

    private async Task<int> MostPartiesAsync(CancellationToken cancellationToken)
    {
        var most = await db.Set<AgreementParty>()
            .GroupBy(p => p.AgreementId)
            .Select(g => g.Count())
            .OrderByDescending(count => count)
            .FirstOrDefaultAsync(cancellationToken);
        return Math.Clamp(most, BackfillColumns.FewestParties, PartyKeys.MostParties);
    }
}
