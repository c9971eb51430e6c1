using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Documents;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Agreements.Bundle;

/// <summary>One file of a bundle.</summary>
/// <param name="Sha256">Of its bytes, in small hexadecimal digits.</param>
public sealed record BundledFile(string Path, string Sha256, long Bytes, IReadOnlyList<Guid> About);

/// <summary>
/// Writes all that is known of an agreement into one archive that can be checked without this system: documents, facts, history with its hash
/// chain, a manifest, a list of digests for <c>sha256sum -c</c> and instructions.
/// </summary>
public sealed class BundleWriter(
    SinergiDb db,
    IEnumerable<IBundlePart> parts,
    DocumentContents contents,
    CurrentActor current,
    Texts texts,
    TimeProvider clock
)
{
    public const string Format = "sinergi-bundle/1";

    /// <summary>All documents together; a larger agreement has to be taken from the archive.</summary>
    public const long MostBytes = 500_000_000;

    private const int MostProcesses = 10_000;

    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <returns>The digest of the list of digests: whoever has it can tell this bundle from every other one. Null when it is too large.</returns>
    public async Task<string?> WriteAsync(RecordRef record, Stream target, CancellationToken cancellationToken)
    {
        List<BundlePart> told = [];
        foreach (var part in parts)
        {
            told.Add(await part.OfAsync(record.Id, cancellationToken));
        }

        var documents = await DocumentsAsync(told, cancellationToken);
        if (documents.Sum(d => d.Stored.Bytes) > MostBytes)
        {
            return null;
        }

        using var archive = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);
        List<BundledFile> files = [];
        foreach (var (where, stored) in documents)
        {
            await using var content = await contents.OpenAsync(stored, cancellationToken);
            if (content is not null)
            {
                var path = $"{where.Folder}/{stored.Id:N}-{PlainName(stored.FileName)}";
                files.Add(await PutAsync(archive, path, content, where.About, cancellationToken));
            }
        }

        foreach (var part in told)
        {
            files.Add(await PutAsync(archive, $"data/{part.Name}.json", Json(part.Content), [record.Id], cancellationToken));
        }

        var history = Json(await HistoryAsync(record.Id, cancellationToken));
        files.Add(await PutAsync(archive, "data/riwayat.json", history, [record.Id], cancellationToken));
        var manifest = Json(
            new
            {
                format = Format,
                record = new { record.Id, record.Title },
                takenAt = clock.GetUtcNow().UtcDateTime,
                takenBy = current.Required.InstitutionName,
                documentsIncluded = current.Required.May(DocumentPermissions.View),
                files,
            }
        );
        files.Add(await PutAsync(archive, "manifest.json", manifest, [record.Id], cancellationToken));
        files.Add(await PutAsync(archive, "BACA-SAYA.txt", Utf8(texts["bundle.readme", record.Title]), [], cancellationToken));
        var digests = Utf8(string.Concat(files.Select(f => $"{f.Sha256}  {f.Path}\n")));
        return (await PutAsync(archive, "SHA256SUMS", digests, [], cancellationToken)).Sha256;
    }

    private async Task<List<(BundleDocument Where, StoredDocument Stored)>> DocumentsAsync(
        IEnumerable<BundlePart> told,
        CancellationToken cancellationToken
    )
    {
        if (!current.Required.May(DocumentPermissions.View))
        {
            return [];
        }

        // The same document may be source and proof: it lies in the bundle once, with all that it is about.
        var wanted = told.SelectMany(p => p.Documents)
            .GroupBy(d => d.DocumentId)
            .ToDictionary(g => g.Key, g => new BundleDocument(g.First().Folder, g.Key, [.. g.SelectMany(d => d.About).Distinct()]));
        var ids = wanted.Keys.ToList();
        var stored = await db.Set<StoredDocument>()
            .AsNoTracking()
            .Where(d => ids.Contains(d.Id))
            .OrderBy(d => d.Id)
            .ToListAsync(cancellationToken);
        return [.. stored.Select(d => (wanted[d.Id], d))];
    }

    /// <summary>Steps with their place in the hash chain; who acted is told by office, what was written stays in the register.</summary>
    private async Task<object> HistoryAsync(Guid recordId, CancellationToken cancellationToken) =>
        await db.Set<Process>()
            .AsNoTracking()
            .Where(p => db.Set<ProcessRecord>().Any(r => r.RecordId == recordId && r.Sequence == p.Sequence))
            .OrderBy(p => p.Sequence)
            .Take(MostProcesses)
            .Select(p => new
            {
                p.Sequence,
                p.Kind,
                p.At,
                p.InstitutionId,
                p.PreviousHash,
                p.Hash,
                Events = p.Events.OrderBy(e => e.Position).Select(e => e.Type).ToList(),
            })
            .ToListAsync(cancellationToken);

    private static Stream Json(object content) => new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(content, Written));

    private static Stream Utf8(string text) => new MemoryStream(Encoding.UTF8.GetBytes(text));

    private async Task<BundledFile> PutAsync(
        ZipArchive archive,
        string path,
        Stream content,
        IReadOnlyList<Guid> about,
        CancellationToken cancellationToken
    )
    {
        var entry = archive.CreateEntry(path, CompressionLevel.Fastest);
        entry.LastWriteTime = clock.GetUtcNow();
        await using var target = await entry.OpenAsync(cancellationToken);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[81_920];
        long bytes = 0;
        int read;
        while ((read = await content.ReadAsync(buffer, cancellationToken)) > 0)
        {
            hash.AppendData(buffer, 0, read);
            await target.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            bytes += read;
        }

        return new BundledFile(path, Convert.ToHexStringLower(hash.GetHashAndReset()), bytes, about);
    }

    // Letters that every file system and every shell takes.
    private static string PlainName(string name)
    {
        var plain = string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' ? c : '_'));
        return plain.Length <= 80 ? plain : string.Create(CultureInfo.InvariantCulture, $"{plain[..60]}{Path.GetExtension(plain)}");
    }
}
