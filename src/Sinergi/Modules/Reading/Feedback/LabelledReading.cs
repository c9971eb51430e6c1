using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Reading.Contracts;
using Sinergi.Modules.Reading.Data;
using Sinergi.Modules.Reading.Domain;
using Sinergi.Modules.Reading.Review;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Reading;
using Sinergi.Reading.Evaluate;

namespace Sinergi.Modules.Reading.Feedback;

/// <summary>A reading on which people have decided, as a labelled text: what the reader missed and got wrong, to measure and teach it with.</summary>
public sealed class LabelledReading(SinergiDb db, ReviewReader reader, IInstitutionNames names, Processes processes, CurrentActor current)
{
    private const string Style = "reviewed in the product";

    /// <summary>That it was taken, and by whom, stays in the history of the reading and of its document: the text names people.</summary>
    /// <returns>The text and its label in one file; null where there is none, or a fact is not decided yet.</returns>
    public async Task<byte[]?> TakeAsync(Guid sessionId, Guid formKey, CancellationToken cancellationToken)
    {
        var session = await db.Set<ReadingSession>()
            .AsNoTracking()
            .Include(s => s.Records.OrderBy(r => r.Position))
            .SingleOrDefaultAsync(s => s.Id == sessionId && s.State == ReadingState.Ready, cancellationToken);
        var records = session?.Records.Where(r => !r.Dismissed).Select(r => new ReviewedRecord(r.Kind, FactJson.Read(r.Facts))).ToList();
        if (session is null || records!.Any(r => r.Facts.Any(f => f.Decision is FactDecision.Open)))
        {
            return null;
        }

        var text = await reader.TextAsync(sessionId, cancellationToken);
        var known = await names.FindAsync(
            [.. records!.SelectMany(r => r.Facts).Select(f => f.InstitutionId).OfType<Guid>().Distinct()],
            cancellationToken
        );
        // The same day as when it was read: years that the text leaves out are found from it.
        var day = current.Required.Zone.DateAt(session.ReadAt ?? session.SubmittedAt);
        var read = ProposedLabel.Of(Reader.Read(text, new ReadOptions { Today = day }), Style);
        var zip = Zip($"000-{sessionId:N}", text, LabelFile.Write(ReviewLabel.Of(read, records!, known)));
        await processes.RunAsync(
            ReadingProcesses.TakeLabel,
            formKey,
            reason: null,
            process =>
            {
                process.Record(new LabelTaken(sessionId, session.DocumentId, Convert.ToHexStringLower(SHA256.HashData(zip))));
                return Task.FromResult(true);
            },
            cancellationToken
        );
        return zip;
    }

    private static byte[] Zip(string name, string text, string label)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8))
        {
            Put(archive, $"{name}.txt", text);
            Put(archive, $"{name}.json", label);
        }

        return file.ToArray();
    }

    private static void Put(ZipArchive archive, string name, string content)
    {
        using var entry = archive.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(content));
    }
}
