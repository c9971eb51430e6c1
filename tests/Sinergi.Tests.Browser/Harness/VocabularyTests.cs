using Microsoft.Playwright;
using Sinergi.Tests.Browser.Browsing;
using Sinergi.Tests.Browser.Vocabulary;

namespace Sinergi.Tests.Browser.Harness;

/// <summary>The words with which journeys are written do the same in every profile.</summary>
public sealed class VocabularyTests(TheBrowser browser) : Journey(browser)
{
    private const string Form = """
        <p><a href="/other">Ke halaman lain</a></p>
        <ul><li>Baris satu <a href="/one">Buka</a></li><li>Baris dua <a href="/two">Buka</a></li></ul>
        <details><summary>Lebih banyak</summary><p>Terlipat</p></details>
        <form action="/sent" method="post" enctype="multipart/form-data">
          <p><label for="name">Nama</label> <input id="name" name="name" value="lama"></p>
          <p><label for="note">Catatan <span>(boleh dikosongkan)</span></label> <textarea id="note" name="note"></textarea></p>
          <fieldset><legend>Tanggal mulai</legend>
            <label for="d">DAY</label> <input id="d" name="day"> <label for="m">MONTH</label> <input id="m" name="month">
            <label for="y">YEAR</label> <input id="y" name="year">
          </fieldset>
          <fieldset><legend>Jenis</legend>
            <input type="radio" id="r1" name="kind" value="pks"><label for="r1">PKS</label>
            <input type="radio" id="r2" name="kind" value="mou"><label for="r2">Nota kesepahaman</label>
          </fieldset>
          <p><input type="checkbox" id="c" name="sure"><label for="c">Saya yakin</label></p>
          <p><label for="unit">Unit</label> <select id="unit" name="unit"><option>Pilih</option><option value="7">Unit tujuh</option></select></p>
          <p><label for="file">Berkas</label> <input type="file" id="file" name="file"></p>
          <p><button>Kirim</button></p>
        </form>
        """;

    [Theory, ClassData(typeof(EveryProfile))]
    public async Task Form_FilledInWords_ArrivesAsMeant(Profile profile)
    {
        await using var site = await SiteAsync(profile);
        var person = await OpenAsync(profile, site.Address);
        await person.GoAsync("/");

        await person.FillAsync("Nama", "Kanwil Simulasi");
        await person.FillAsync("Catatan", "baris satu");
        await person.FillDateAsync("Tanggal mulai", new DateOnly(2026, 2, 3));
        await person.ChooseAsync("Jenis", "Nota kesepahaman");
        await person.TickAsync("Saya yakin");
        await person.ChooseAsync("Unit", "Unit tujuh");
        await person.UploadAsync(
            "Berkas",
            new FilePayload
            {
                Name = "naskah.txt",
                MimeType = "text/plain",
                Buffer = [65, 66, 67],
            }
        );
        await person.PressAsync("Kirim");

        await person.SeeAsync("name=Kanwil Simulasi", "note=baris satu", "day=3", "month=2", "year=2026", "kind=mou", "sure=on", "unit=7");
        await person.SeeAsync("file=naskah.txt (3)");
    }

    [Theory, ClassData(typeof(EveryProfile))]
    public async Task Follow_OfAlikeLinks_TakesTheOneNearby(Profile profile)
    {
        await using var site = await SiteAsync(profile);
        var person = await OpenAsync(profile, site.Address);
        await person.GoAsync("/");

        await person.FollowAsync("Buka", near: "Baris dua");

        Assert.Equal("/two", person.Path);
        await person.BackAsync();
        var vague = await Assert.ThrowsAsync<JourneyException>(() => person.FollowAsync("Buka"));
        Assert.Contains("2 times", vague.Message, StringComparison.Ordinal);
        var absent = await Assert.ThrowsAsync<JourneyException>(() => person.FollowAsync("Hapus"));
        Assert.Contains("Ke halaman lain", absent.Message, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(EveryProfile))]
    public async Task Unfold_OfAFoldedPart_ShowsIt(Profile profile)
    {
        await using var site = await SiteAsync(profile);
        var person = await OpenAsync(profile, site.Address);
        await person.GoAsync("/");
        await person.SeeNothingOfAsync("Terlipat");

        await person.UnfoldAsync("Lebih banyak");

        await person.SeeAsync("Terlipat");
    }

    private static Task<SampleSite> SiteAsync(Profile profile)
    {
        var words = new Words(profile.Language());
        var form = Form.Replace("DAY", words["ui.date.day"], StringComparison.Ordinal)
            .Replace("MONTH", words["ui.date.month"], StringComparison.Ordinal)
            .Replace("YEAR", words["ui.date.year"], StringComparison.Ordinal);
        return SampleSite.StartAsync(
            new Dictionary<string, string>
            {
                ["/"] = form,
                ["/one"] = "<p>satu</p>",
                ["/two"] = "<p>dua</p>",
                ["/other"] = "<p>lain</p>",
            }
        );
    }
}
