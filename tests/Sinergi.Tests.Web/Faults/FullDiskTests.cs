using System.Net;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Testing;
using Sinergi.Testing.Files;
using Sinergi.Testing.Site;
using Sinergi.Tests.Web.Reading;

namespace Sinergi.Tests.Web.Faults;

/// <summary>The product on a small volume of its own, which is filled and emptied again.</summary>
public sealed class FullDiskTests
{
    private const string Sentence = "Kanwil Ditjenpas Jambi menandatangani PKS dengan BNNP Jambi di Aula Simulasi, Kamis (5/6/2025).";

    // The product takes the place of the shell, so the volume is seen, and goes, with its process alone.
    private const string OnSmallVolume = """
        set -e
        mount -t tmpfs -o size=32m tmpfs "$2"
        cp -a "$1/." "$2/"
        shift 2
        exec "$@"
        """;

    private const string FormsOnSmallVolume = """
        set -e
        mount -t tmpfs -o size=1m tmpfs "$1"
        export ASPNETCORE_TEMP="$1"
        shift
        exec "$@"
        """;

    [Fact]
    public async Task Save_WithoutRoom_SaysSoKeepsNothingAndWorksOnceThereIs()
    {
        await using var installation = await Installation.CreateAsync(TestDatabase.Sqlite);
        var officer = await HireAsync(installation);
        var mountPoint = Directory.CreateTempSubdirectory("sinergi-test-").FullName;
        string[] space = Environment.IsPrivilegedProcess ? ["unshare", "--mount"] : ["unshare", "--map-root-user", "--mount"];
        await using var product = ProductProcess.Start(
            ["serve", "--urls", "http://127.0.0.1:0", "--data", mountPoint],
            [.. space, "sh", "-c", OnSmallVolume, "-", installation.Folder, mountPoint]
        );
        using var client = new SiteClient(await product.ListeningAsync());
        await client.SignInByFormAsync(officer.Email, officer.Password);
        var volume = $"/proc/{product.Id}/root{mountPoint}";
        var upload = (await client.GetAsync("/baca")).Form().Attach("Files", "naskah.pdf", Samples.Pdf(Sentence));
        var agreement = (await client.GetAsync(AgreementLinks.Register())).Form().Fill("Input.SourceTitle", "Arsip simulasi");

        Fill(volume);
        var notUploaded = await upload.SubmitAsync();
        var notRegistered = await agreement.SubmitAsync();
        var left = Directory.GetFiles(Path.Combine(volume, "documents"), "*", SearchOption.AllDirectories);
        File.Delete(Filler(volume));
        var uploaded = await upload.SubmitAsync();
        var registered = await agreement.SubmitAsync();
        await product.KillAsync();
        Directory.Delete(mountPoint);

        Assert.StartsWith("Ruang penyimpanan penuh, berkas tidak disimpan.", Assert.Single(notUploaded.Errors), StringComparison.Ordinal);
        Assert.Empty(left);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, notRegistered.Status);
        Assert.Contains("Nomor permintaan:", notRegistered.Text, StringComparison.Ordinal);
        Assert.Equal("Tinjau hasil baca", uploaded.Title);
        Assert.Equal(HttpStatusCode.OK, registered.Status);
        Assert.StartsWith(AgreementLinks.Base, registered.Path, StringComparison.Ordinal);
        Assert.DoesNotContain(AgreementLinks.Register(), registered.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_NoRoomForTheFormOnItsWay_SaysSoAndNamesNoPath()
    {
        await using var installation = await Installation.CreateAsync(TestDatabase.Sqlite);
        var officer = await HireAsync(installation);
        var mountPoint = Directory.CreateTempSubdirectory("sinergi-test-").FullName;
        string[] space = Environment.IsPrivilegedProcess ? ["unshare", "--mount"] : ["unshare", "--map-root-user", "--mount"];
        await using var product = ProductProcess.Start(
            installation.Command("serve", "--urls", "http://127.0.0.1:0"),
            [.. space, "sh", "-c", FormsOnSmallVolume, "-", mountPoint]
        );
        using var client = new SiteClient(await product.ListeningAsync());
        await client.SignInByFormAsync(officer.Email, officer.Password);
        var volume = $"/proc/{product.Id}/root{mountPoint}";
        var text = System.Text.Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Sentence + "\n", 4_000)));
        var upload = (await client.GetAsync("/baca")).Form().Attach("Files", "naskah.txt", text);

        Fill(volume);
        var refused = await upload.SubmitAsync();
        File.Delete(Filler(volume));
        var uploaded = await upload.SubmitAsync();
        await product.KillAsync();
        Directory.Delete(mountPoint);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.Status);
        Assert.Contains("Nomor permintaan:", refused.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(mountPoint, refused.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, uploaded.Status);
    }

    [Fact]
    public async Task Migrate_NoRoomOnTheDisk_SaysSoAndSucceedsOnceThereIs()
    {
        await using var installation = await Installation.CreateEmptyAsync(TestDatabase.Sqlite);
        const int mostKilobytes = 97;
        string[] limited = ["bash", "-c", $"trap '' XFSZ; ulimit -f {mostKilobytes}; exec \"$@\"", "-"];

        await using var full = ProductProcess.Start(installation.Command("migrate"), limited);
        Assert.Equal(1, await full.ExitAsync());
        await using var roomy = installation.Run("migrate");
        var status = await roomy.ExitAsync();

        Assert.Contains("SQLite Error", full.Said, StringComparison.Ordinal);
        Assert.True(status == 0, roomy.Said);
    }

    private static async Task<Officer> HireAsync(Installation installation)
    {
        await using var host = await installation.OpenAsync();
        return await host.GivenOfficerAsync(
            await host.GivenInstitutionAsync(),
            [.. ReadingSite.Permissions, AgreementPermissions.Register]
        );
    }

    private static string Filler(string volume) => Path.Combine(volume, "penuh");

    private static void Fill(string volume)
    {
        using var filler = new FileStream(Filler(volume), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        foreach (var step in new[] { 1 << 20, 1 << 12, 1 })
        {
            try
            {
                while (true)
                {
                    filler.Write(new byte[step]);
                }
            }
            catch (IOException)
            {
                // Full, to the size of this step.
            }
        }
    }
}
