using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Reading.Contracts;
using Sinergi.Modules.Reading.Data;
using Sinergi.Modules.Reading.Domain;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Documents;
using Sinergi.Platform.Tasks;
using Sinergi.Reading;
using Sinergi.Reading.Extraction;

namespace Sinergi.Modules.Reading.Run;

/// <summary>Keeps what a reading brought: the text in the vault, the proposed facts in the database, the review as a task.</summary>
public sealed class ReadingResults(
    SinergiDb db,
    Processes processes,
    DocumentContents contents,
    IInstitutionNames names,
    WorkTasks tasks,
    TimeProvider clock
)
{
    public const string ReviewTask = "reading.review";

    /// <summary>Findings beyond these say the same again: a hundred skipped clauses are one problem.</summary>
    private const int MostFindings = 40;

    public async Task KeepAsync(ReadingSession session, ExtractedText extracted, CancellationToken cancellationToken)
    {
        var result = Reader.Read(extracted.Text, new ReadOptions { Today = await TodayAsync(session, cancellationToken) });
        var records = new List<(ProposedRecord Record, string Facts)>();
        foreach (var record in FactProposals.Of(result))
        {
            var facts = await RecogniseAsync(record.Facts, cancellationToken);
            records.Add((record, FactJson.Write(facts)));
        }

        if (records.Exists(r => r.Facts.Length > Limits.Json))
        {
            await FailAsync(session.Id, "reading.failed.too_long", null, cancellationToken);
            return;
        }

        if (await StoreAsync(session.Document!, result.Text, extracted, cancellationToken) is not { } stored)
        {
            await FailAsync(session.Id, "reading.failed.no_space", null, cancellationToken);
            return;
        }

        await processes.RunAsync(
            ReadingProcesses.Read,
            formKey: null,
            reason: null,
            process => StoreAsync(process, session.Id, stored, result, extracted.UsedOcr, records, cancellationToken),
            cancellationToken
        );
    }

    /// <summary>The text and, where pages are pictures, the places of its words; null when there is no room.</summary>
    private async Task<(string Text, string? Layout)?> StoreAsync(
        StoredDocument document,
        string text,
        ExtractedText extracted,
        CancellationToken cancellationToken
    )
    {
        if (await contents.StoreTextAsync(document, text, cancellationToken) is not { } address)
        {
            return null;
        }

        // Places are positions in the text that was extracted; of one too long to be read to its end they say nothing.
        if (extracted.Layout is not { } layout || extracted.Text != text)
        {
            return (address, null);
        }

        return await contents.StoreBesideAsync(document, LayoutFormat.Write(layout), cancellationToken) is { } places
            ? (address, places)
            : null;
    }

    public Task FailAsync(Guid sessionId, string key, string? argument, CancellationToken cancellationToken) =>
        processes.RunAsync(
            ReadingProcesses.Fail,
            formKey: null,
            reason: null,
            async process =>
            {
                if (await HeldAsync(sessionId, cancellationToken) is not { } session)
                {
                    return false;
                }

                (session.State, session.LeaseUntil) = (ReadingState.Failed, null);
                (session.FailureKey, session.FailureArgument) = (key, argument);
                process.Record(new ReadingFailed(session.Id, key));
                return true;
            },
            cancellationToken
        );

    private async Task<bool> StoreAsync(
        RunningProcess process,
        Guid sessionId,
        (string Text, string? Layout) stored,
        ReadResult result,
        bool usedOcr,
        List<(ProposedRecord Record, string Facts)> records,
        CancellationToken cancellationToken
    )
    {
        if (await HeldAsync(sessionId, cancellationToken) is not { } session)
        {
            return false;
        }

        (session.State, session.LeaseUntil, session.ReadAt) = (ReadingState.Ready, null, process.At);
        (session.TextAddress, session.LayoutAddress, session.UsedOcr) = (stored.Text, stored.Layout, usedOcr);
        session.Findings = FactJson.WriteFindings(result.Findings.Take(MostFindings).Select(StatementFacts.Tell));
        foreach (var (index, (record, facts)) in records.Index())
        {
            db.Add(
                new ReadingRecord
                {
                    Id = NewId.Next(),
                    SessionId = session.Id,
                    DocumentId = session.DocumentId,
                    Position = index + 1,
                    Kind = record.Kind,
                    Facts = facts,
                }
            );
        }

        if (records.Count > 0)
        {
            await tasks.OpenAsync(
                new NewTask(
                    ReviewTask,
                    session.Id,
                    session.InstitutionId,
                    PersonId: null,
                    "task.reading.review",
                    [$"{records.Count}"],
                    ReadingLinks.Review(session.Id),
                    ReadingPermissions.Review,
                    DueOn: null
                ),
                process.At,
                cancellationToken
            );
        }

        process.Record(new DocumentRead(session.Id, records.Count, records.Sum(r => r.Record.Facts.Count), usedOcr));
        return true;
    }

    /// <summary>The session while this process still holds the work; someone may have stopped it.</summary>
    private Task<ReadingSession?> HeldAsync(Guid sessionId, CancellationToken cancellationToken) =>
        db.Set<ReadingSession>().SingleOrDefaultAsync(s => s.Id == sessionId && s.State == ReadingState.Running, cancellationToken);

    private async Task<IReadOnlyList<Fact>> RecogniseAsync(IReadOnlyList<Fact> facts, CancellationToken cancellationToken)
    {
        var known = new Dictionary<string, Guid?>(StringComparer.Ordinal);
        var recognised = new List<Fact>(facts.Count);
        foreach (var fact in facts)
        {
            Guid? institution = null;
            foreach (var name in NamesIn(fact))
            {
                if (!known.TryGetValue(name, out institution))
                {
                    known[name] = institution = (await names.RecogniseAsync(name, cancellationToken))?.Id;
                }

                if (institution is not null)
                {
                    break;
                }
            }

            recognised.Add(institution is null ? fact : fact with { InstitutionId = institution });
        }

        return recognised;
    }

    /// <summary>The printed name first: people may have said what it means here.</summary>
    private static IEnumerable<string> NamesIn(Fact fact) =>
        fact.Kind switch
        {
            FactKind.Party => new[] { fact.Quote?.Text, fact.Value, fact.Details.CanonicalName }.OfType<string>(),
            FactKind.Promise => new[] { fact.Details.Who }.OfType<string>(),
            // Units that sign "se-Sulawesi Tengah" are those under the regional office of that name.
            FactKind.Countersigners when fact.Details.Region is { } region =>
            [
                $"Kantor Wilayah Direktorat Jenderal Pemasyarakatan {region}",
                $"Kanwil Ditjenpas {region}",
            ],
            _ => [],
        };

    private async Task<DateOnly> TodayAsync(ReadingSession session, CancellationToken cancellationToken)
    {
        var zone = await db.Set<Institution>()
            .Where(i => i.Id == session.InstitutionId)
            .Select(i => i.Zone)
            .SingleOrDefaultAsync(cancellationToken);
        return zone.DateAt(clock.GetUtcNow().UtcDateTime);
    }
}
