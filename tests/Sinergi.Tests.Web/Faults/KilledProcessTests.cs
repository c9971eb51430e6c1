using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Sinergi.Modules.Reading.Data;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Documents;
using Sinergi.Testing;
using Sinergi.Testing.Files;
using Sinergi.Testing.Site;
using Sinergi.Tests.Web.Reading;

namespace Sinergi.Tests.Web.Faults;

/// <summary>The product in a process of its own, killed in the middle of its work or told to stop.</summary>
public sealed class KilledProcessTests
{
    private const string Sentence = "Kanwil Ditjenpas Jambi menandatangani PKS dengan BNNP Jambi di Aula Simulasi, Kamis (5/6/2025).";

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Upload_KilledOnTheWayAndWhileStoring_LeavesNothingAndWorksAfterwards(TestDatabase database)
    {
        await using var installation = await Installation.CreateAsync(database);
        var officer = await HireAsync(installation);
        var content = Samples.Pdf(Sentence);

        await using (var product = installation.Serve())
        {
            using var client = await SignInAsync(product, officer);
            await using var file = new SlowFile(content);
            var upload = (await client.GetAsync("/baca")).Form().Attach("Files", "naskah.pdf", file).SubmitAsync();
            await file.HalfSent;
            await product.KillAsync();
            file.Release();
            await Assert.ThrowsAnyAsync<HttpRequestException>(() => upload);
        }

        await using (var product = installation.Serve())
        {
            using var client = await SignInAsync(product, officer);
            var list = await client.GetAsync("/baca");
            Assert.DoesNotContain("naskah.pdf", list.Text, StringComparison.Ordinal);
            var upload = list.Form().Attach("Files", "naskah.pdf", content).SubmitAsync();
            await UntilAsync(() => upload.IsCompleted || Directory.EnumerateFiles(Quarantine(installation)).Any());
            await product.KillAsync();
            await Assert.ThrowsAnyAsync<HttpRequestException>(() => upload);
        }

        await using (var product = installation.Serve())
        {
            using var client = await SignInAsync(product, officer);
            var review = await ReadingSite.UploadAsync(client, ("naskah.pdf", content));
            Assert.Equal("Tinjau hasil baca", review.Title);
            Assert.Contains("Kamis, 5 Juni 2025", review.Text, StringComparison.Ordinal);
        }

        await using var host = await installation.OpenAsync();
        var document = await host.QueryAsync(db => db.Set<StoredDocument>().SingleAsync());
        Assert.Equal(1, await host.QueryAsync(db => db.Set<ReadingSession>().CountAsync()));
        await using var kept = await host.Services.GetRequiredService<DocumentContents>().OpenAsync(document, CancellationToken.None);
        Assert.NotNull(kept);
        var verdict = await host.UseAsync(s => s.GetRequiredService<AuditVerifier>().VerifyAsync(null, CancellationToken.None));
        Assert.IsType<AuditVerdict.Intact>(verdict);
    }

    [Fact]
    public async Task Serve_ToldToStop_LetsASlowUploadFinishAndEndsWell()
    {
        await using var installation = await Installation.CreateAsync(TestDatabase.Sqlite);
        var officer = await HireAsync(installation);
        await using var product = installation.Serve();
        using var client = await SignInAsync(product, officer);
        // Longer than a command-line library waits by itself.
        await using var file = new SlowFile(Samples.Pdf(Sentence), secondHalfTakes: TimeSpan.FromSeconds(3));
        var upload = (await client.GetAsync("/baca")).Form().Attach("Files", "naskah.pdf", file).SubmitAsync(follow: false);
        await file.HalfSent;

        product.Terminate();
        await product.LineAsync("shutting down");
        file.Release();

        Assert.Equal(HttpStatusCode.Redirect, (await upload).Status);
        Assert.Equal(0, await product.ExitAsync());
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Import_Killed_ImportsNothing_ThenAllOnceAndNothingAgain(TestDatabase database)
    {
        const int rows = 5_000;
        await using var installation = await Installation.CreateAsync(database);
        var list = Path.Combine(installation.Folder, "daftar.csv");
        var text = new StringBuilder("code,name,kind,parent_code,zone\nP,Mitra Simulasi Besar,Partner,,WIB\n");
        for (var i = 1; i < rows; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"C{i},Cabang Simulasi {i},PartnerBranch,P,WIB\n");
        }

        await File.WriteAllTextAsync(list, text.ToString());
        string[] import = ["import", "institutions", list];

        await using (var killed = installation.Run(import))
        {
            await killed.LineAsync("1001 …");
            await killed.KillAsync();
        }

        Assert.Equal(0, await CountAsync(installation));
        Assert.Contains($"Added {rows}, changed 0, unchanged 0.", await RunAsync(installation, import), StringComparison.Ordinal);
        Assert.Contains($"Added 0, changed 0, unchanged {rows}.", await RunAsync(installation, import), StringComparison.Ordinal);
        Assert.Equal(rows, await CountAsync(installation));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Migrate_Killed_FinishesOnTheNextRun(TestDatabase database)
    {
        await using var installation = await Installation.CreateEmptyAsync(database);
        await using (var killed = installation.Run("migrate"))
        {
            await UntilAsync(() => killed.HasExited || HasBegun(installation));
            await killed.KillAsync();
        }

        await RunAsync(installation, "migrate");

        Assert.Equal(0, await CountAsync(installation));
    }

    private static async Task<Officer> HireAsync(Installation installation)
    {
        await using var host = await installation.OpenAsync();
        return await host.GivenOfficerAsync(await host.GivenInstitutionAsync(), ReadingSite.Permissions);
    }

    private static async Task<SiteClient> SignInAsync(ProductProcess product, Officer officer)
    {
        var client = new SiteClient(await product.ListeningAsync());
        Assert.Equal(HttpStatusCode.OK, (await client.SignInByFormAsync(officer.Email, officer.Password)).Status);
        return client;
    }

    private static async Task<string> RunAsync(Installation installation, params string[] verb)
    {
        await using var process = installation.Run(verb);
        var status = await process.ExitAsync();
        Assert.True(status == 0, process.Said);
        return process.Said;
    }

    private static async Task<int> CountAsync(Installation installation)
    {
        await using var host = await installation.OpenAsync();
        return await host.QueryAsync(db => db.Set<Institution>().CountAsync());
    }

    private static string Quarantine(Installation installation) => Path.Combine(installation.Folder, "documents", "quarantine");

    private static bool HasBegun(Installation installation)
    {
        if (installation.ConnectionString is null)
        {
            return File.Exists(Path.Combine(installation.Folder, "sinergi.db"));
        }

        using var connection = new NpgsqlConnection(installation.ConnectionString);
        connection.Open();
        using var command = new NpgsqlCommand("SELECT to_regclass('sinergi_keys.data_keys') IS NOT NULL", connection);
        return command.ExecuteScalar() is true;
    }

    /// <summary>Looks so often that the moment is not missed, and leaves the machine to whoever is looked at.</summary>
    private static async Task UntilAsync(Func<bool> condition)
    {
        while (!condition())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(1));
        }
    }
}
