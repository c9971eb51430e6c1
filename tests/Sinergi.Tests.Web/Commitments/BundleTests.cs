using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Documents;
using Sinergi.Testing;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Commitments;

/// <summary>The archive of an agreement, checked as an auditor would: with the tools of any computer and without the product.</summary>
[Collection(CommitmentCollection.Name)]
public sealed class BundleTests(CommitmentSites sites) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sinergi-bundle").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Bundle_Unpacked_IsConfirmedBySha256sumAndTellsWhatProvesWhat(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, promise) = await site.NewRecordAsync();
        var commitment = (await site.CommitAsync(promise.Id)).Id();
        var evidence = (await site.ProveAsync(commitment)).Id();
        await site.VerifyAsync(evidence);
        using var auditor = await site.AsColleagueAsync(
            "kanwil",
            AgreementPermissions.View,
            AgreementPermissions.Bundle,
            DocumentPermissions.View
        );

        var archive = await TakeAsync(auditor, record);

        Assert.Equal(0, Check());
        using var manifest = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(_folder, "manifest.json")));
        var files = manifest.RootElement.GetProperty("files").EnumerateArray().ToList();
        var proof = files.Single(f => f.GetProperty("path").GetString()!.StartsWith("bukti/", StringComparison.Ordinal));
        Assert.Contains(commitment.ToString(), proof.GetProperty("about").EnumerateArray().Select(a => a.GetString()));
        Assert.Contains(files, f => f.GetProperty("path").GetString()!.StartsWith("naskah/", StringComparison.Ordinal));
        Assert.Contains(promise.Text, await File.ReadAllTextAsync(Path.Combine(_folder, "data/kerja-sama.json")), StringComparison.Ordinal);
        Assert.Contains(
            evidence.ToString(),
            await File.ReadAllTextAsync(Path.Combine(_folder, "data/komitmen.json")),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(archive.Entries, e => e.FullName.Contains("..", StringComparison.Ordinal) || e.FullName.StartsWith('/'));

        var digest = Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(_folder, "SHA256SUMS"))));
        var taken = await site.Host.QueryAsync(db =>
            db.Set<RecordedEvent>().Where(e => e.Type == "BundleTaken" && e.RecordId == record.Id).Select(e => e.Payload).SingleAsync()
        );
        Assert.Contains(digest, taken, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Bundle_OneByteChanged_IsNotConfirmed(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, _) = await site.NewRecordAsync();
        using var auditor = await site.AsColleagueAsync("kanwil", AgreementPermissions.View, AgreementPermissions.Bundle);
        await TakeAsync(auditor, record);
        Assert.Equal(0, Check());
        Assert.False(Directory.Exists(Path.Combine(_folder, "naskah")), "Documents need their own permission.");

        await File.AppendAllTextAsync(Path.Combine(_folder, "data/kerja-sama.json"), " ");

        Assert.NotEqual(0, Check());
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Bundle_OfAnotherOffice_IsNotThere(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, _) = await site.NewRecordAsync();
        using var outsider = await site.AsColleagueAsync("outsider", AgreementPermissions.View, AgreementPermissions.Bundle);

        Assert.Equal(HttpStatusCode.NotFound, (await outsider.GetAsync(AgreementLinks.Bundle(record.Id))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await outsider.GetAsync(AgreementLinks.Bundle(NewId.Random()))).Status);
    }

    private async Task<ZipArchive> TakeAsync(SiteClient client, RecordRef record)
    {
        var page = await (await client.GetAsync(AgreementLinks.Bundle(record.Id))).PressAsync("Unduh berkas bukti");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        var archive = new ZipArchive(new MemoryStream(page.Bytes));
        await archive.ExtractToDirectoryAsync(_folder);
        return archive;
    }

    private int Check()
    {
        using var check = System.Diagnostics.Process.Start(
            new System.Diagnostics.ProcessStartInfo("sha256sum", ["--check", "--strict", "SHA256SUMS"])
            {
                WorkingDirectory = _folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        check.StandardOutput.ReadToEnd();
        check.WaitForExit();
        return check.ExitCode;
    }
}
