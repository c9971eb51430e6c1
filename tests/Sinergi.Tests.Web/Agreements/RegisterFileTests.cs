using System.Net;
using System.Text;
using System.Text.Json;
using CsvHelper;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Modules.Agreements.List;
using Sinergi.Testing;
using Sinergi.Testing.Files;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Agreements;

/// <summary>What is taken along is what is shown: the same agreements in the same order in every format.</summary>
public sealed class RegisterFileTests(AgreementWorlds worlds) : IClassFixture<AgreementWorlds>
{
    private const string Query = "Query.Words=berkas+unduhan&Query.Kinds=Pks";

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Files_OfAFilter_HoldTheRowsOfAllPagesInTheirOrder(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        for (var i = 0; i < 54; i++)
        {
            await world.RegisterAsync(
                AgreementWorld.Told(
                    i == 7 ? "=1+1; \"Berkas\" unduhan, tujuh" : $"Berkas unduhan {i:000}",
                    AgreementWorld.Party(world.Kanwil, 1, i % 5 == 0 ? $"W.{i}-UJI/2025" : null),
                    AgreementWorld.Party(world.Bnnp, 2)
                ) with
                {
                    Kind = i == 9 ? AgreementKind.Mou : AgreementKind.Pks,
                    SignedOn = i % 10 == 3 ? null : new DateOnly(2025, 1, 1).AddDays(i),
                }
            );
        }

        using var clerk = await world.Host.SignedInAsync(world.Clerk);
        var page = await clerk.GetAsync($"{AgreementLinks.List()}?{Query}");
        var shown = Titles(page);
        Assert.Equal(50, shown.Count);
        var links = page.Document.QuerySelectorAll("main a[href*='/daftar.']").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Equal(4, links.Count);
        shown.AddRange(Titles(await page.FollowAsync("a[rel=next]")));
        Assert.Equal(53, shown.Count);

        var files = new Dictionary<string, byte[]>();
        foreach (var link in links)
        {
            files.Add(
                link[(link.IndexOf('.', StringComparison.Ordinal) + 1)..link.IndexOf('?', StringComparison.Ordinal)],
                (await clerk.GetAsync(link)).Bytes
            );
        }

        var csv = Csv(files["csv"]);
        Assert.Equal(shown, csv.Skip(1).Select(row => row[0].TrimStart('\'')));
        var sheet = Sheet(files["xlsx"]);
        Assert.Equal(["Perjanjian kerja sama"], sheet[0]);
        Assert.Equal(["Saringan: Kata: berkas unduhan · Perjanjian Kerja Sama"], sheet[1]);
        Assert.Equal(["Dibuat Senin, 2 Maret 2026. Jumlah: 53 perjanjian."], sheet[2]);
        Assert.Equal(csv[0], sheet[4]);
        Assert.Equal(csv.Skip(1).Select(Line), sheet.Skip(5).Select(Line));
        using var json = JsonDocument.Parse(files["json"]);
        Assert.Equal("2026-03-02", json.RootElement.GetProperty("day").GetString());
        Assert.Equal(53, json.RootElement.GetProperty("count").GetInt32());
        Assert.Equal(["Kata: berkas unduhan", "Perjanjian Kerja Sama"], Texts(json.RootElement.GetProperty("filter")));
        var codes = json.RootElement.GetProperty("columns").EnumerateArray().Select(c => c.GetProperty("code").GetString()!).ToList();
        Assert.Equal(
            sheet.Skip(5).Select(Line),
            json.RootElement.GetProperty("rows")
                .EnumerateArray()
                .Select(row => Line([.. codes.Select(code => Plain(row.GetProperty(code)))]))
        );
        var paper = await PdfText.OfAsync(files["pdf"]);
        Assert.Contains("Jumlah: 53 perjanjian.", paper, StringComparison.Ordinal);
        var place = 0;
        foreach (var title in shown)
        {
            place = paper.IndexOf(title, place, StringComparison.Ordinal) + 1;
            Assert.True(place > 0, title);
        }
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Files_OfAnotherOffice_HoldNothingOfIt(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        await world.RegisterAsync(AgreementWorld.Told("Milik tetangga sendiri", AgreementWorld.Party(world.Kanwil, 1)));
        using var other = await world.Host.SignedInAsync(world.OtherClerk);

        var json = await other.GetAsync($"{AgreementLinks.File("json")}?Query.Words=tetangga");
        var pdf = await other.GetAsync($"{AgreementLinks.File("pdf")}?Query.Words=tetangga");

        Assert.Equal(0, JsonDocument.Parse(json.Bytes).RootElement.GetProperty("count").GetInt32());
        Assert.DoesNotContain("Milik tetangga", await PdfText.OfAsync(pdf.Bytes), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(AgreementLinks.File("exe"))).Status);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Paper_OfMoreThanItHolds_SaysSoAndOffersTheSheet(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        var kind = AgreementKind.LetterOfIntent;
        await world.Host.UseAsync(async services =>
        {
            var db = services.GetDb();
            for (var i = 0; i <= PdfModel.MostRows; i++)
            {
                var id = NewId.Next();
                db.Add(
                    new Agreement
                    {
                        Id = id,
                        DocumentState = DocumentState.Recorded,
                        Kind = kind,
                        Renewal = false,
                        Title = "Banyak",
                        Zone = Kernel.Time.UnitTimeZone.Wib,
                        RegisteredById = world.OtherKanwil.Id,
                        RegisteredAt = DateTime.UnixEpoch,
                    }
                );
                db.ScopeEntries.Add(new() { InstitutionId = world.OtherKanwil.Id, RecordId = id });
            }

            await db.SaveChangesAsync();
        });
        using var clerk = await world.Host.SignedInAsync(world.OtherClerk);

        var refused = await clerk.GetAsync($"{AgreementLinks.File("pdf")}?Query.Kinds={kind}");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.Status);
        Assert.Contains("1.501 perjanjian", refused.Text, StringComparison.Ordinal);
        Assert.True(refused.Has($"main a[href='/kerja-sama/daftar.xlsx?Query.Kinds={kind}']"));
        var sheet = Sheet((await clerk.GetAsync($"{AgreementLinks.File("xlsx")}?Query.Kinds={kind}")).Bytes);
        Assert.Equal(PdfModel.MostRows + 1 + 5, sheet.Count);
    }

    private static List<string> Titles(SitePage page) => [.. page.TextsOf("tbody td:first-child > a")];

    private static string Line(IReadOnlyList<string> cells) => string.Join(" | ", cells.Select(c => c.TrimStart('\'')));

    private static List<string> Texts(JsonElement array) => [.. array.EnumerateArray().Select(e => e.GetString()!)];

    private static string Plain(JsonElement cell) =>
        cell.ValueKind switch
        {
            JsonValueKind.Null => "",
            JsonValueKind.Array => string.Join("; ", Texts(cell)),
            _ => cell.GetString()!,
        };

    private static List<string[]> Csv(byte[] file)
    {
        using var text = new StringReader(Encoding.UTF8.GetString(file).TrimStart('\uFEFF'));
        using var csv = CsvReader.Create(text, new CsvReaderOptions { HasHeader = false });
        var rows = new List<string[]>();
        while (csv.Read())
        {
            rows.Add([.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]);
        }

        return rows;
    }

    private static List<List<string>> Sheet(byte[] file)
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        Assert.Empty(new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(book));
        return
        [
            .. book.WorkbookPart!.WorksheetParts.Single()
                .Worksheet!.Descendants<Row>()
                .Select(r => r.Elements<Cell>().Select(c => c.InnerText).ToList()),
        ];
    }
}
