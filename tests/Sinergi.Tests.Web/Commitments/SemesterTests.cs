using System.Globalization;
using System.Net;
using System.Text.Json;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Testing;
using Sinergi.Testing.Files;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Commitments;

/// <summary>The half-yearly report and the account on paper: the figures of the page, nobody else's, in files that open.</summary>
[Collection(CommitmentCollection.Name)]
public sealed class SemesterTests(CommitmentSites sites)
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Report_OfAnOffice_TellsTheFiguresOfTheAccount(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (_, promise) = await site.NewRecordAsync();
        await site.VerifyAsync((await site.ProveAsync((await site.CommitAsync(promise.Id)).Id())).Id());
        using var kanwil = await site.AsAsync("kanwil");
        var (year, half) = HalfOf(site.Today.AddDays(-10));
        var asked = $"tahun={year}&semester={half}";

        using var sheets = Book((await kanwil.GetAsync($"/laporan/semester/unduh.xlsx?kantor={site.Kanwil}&{asked}")).Bytes);

        foreach (var (sheet, view) in new[] { ("komitmen-unit", "wilayah"), ("komitmen-pihak", "pihak") })
        {
            var json = JsonDocument.Parse((await kanwil.GetAsync($"/wawasan/unduh.json?menurut={view}&induk={site.Kanwil}&{asked}")).Bytes);
            var account = json
                .RootElement.GetProperty("rows")
                .EnumerateArray()
                .Select(r => r.EnumerateObject().Select(p => p.Value.ToString()).ToList())
                .ToList();
            var told = Rows(sheets, sheet).TakeLast(account.Count).Select(r => r.SkipLast(1).ToList()).ToList();
            Assert.Equal(account, told);
            Assert.Contains(told, row => int.Parse(row[5], CultureInfo.InvariantCulture) > 0);
        }

        var page = await kanwil.GetAsync($"/laporan/semester?kantor={site.Kanwil}&{asked}");
        var shown = await kanwil.GetAsync($"/wawasan?menurut=wilayah&induk={site.Kanwil}&{asked}");
        var both = page.Text[page.Text.IndexOf("kewajiban jatuh tempo terpenuhi", StringComparison.Ordinal)..];
        Assert.StartsWith("kewajiban jatuh tempo terpenuhi dengan bukti terverifikasi", both, StringComparison.Ordinal);
        Assert.Contains(Headline(page.Text), shown.Text, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Document_OfTheReport_IsValidWithHeadingsAndRepeatedTableHeads(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        await site.NewRecordAsync();
        using var kanwil = await site.AsAsync("kanwil");

        var page = await kanwil.GetAsync($"/laporan/semester/unduh.docx?kantor={site.Kanwil}");

        using var file = WordprocessingDocument.Open(new MemoryStream(page.Bytes), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2016).Validate(file).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        var main = file.MainDocumentPart!;
        var body = main.Document.Body!;
        var headings = body.Elements<Paragraph>().Count(p => p.ParagraphProperties?.ParagraphStyleId?.Val == "Heading1");
        Assert.Equal(9, headings);
        var tables = body.Elements<DocumentFormat.OpenXml.Wordprocessing.Table>().ToList();
        Assert.NotEmpty(tables);
        Assert.All(tables, table => Assert.NotEmpty(table.Elements<TableRow>().First().Descendants<TableHeader>()));
        var section = Assert.Single(body.Elements<SectionProperties>());
        Assert.Equal(
            (16_838u, 11_906u),
            (section.GetFirstChild<PageSize>()!.Width!.Value, section.GetFirstChild<PageSize>()!.Height!.Value)
        );
        Assert.Equal(["PAGE", "NUMPAGES"], main.FooterParts.Single().Footer.Descendants<SimpleField>().Select(f => f.Instruction!.Value!));
        Assert.Equal("id-ID", main.StyleDefinitionsPart!.Styles!.Descendants<Languages>().First().Val!.Value);
        Assert.Contains("Kantor: Kanwil Simulasi", body.InnerText, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Workbook_OfANameLikeAFormula_HoldsItAsText(TestDatabase database)
    {
        const string formula = "=HYPERLINK(\"http://jahat\",\"klik\")";
        var site = await sites.OfAsync(database);
        var (record, _) = await site.NewRecordAsync();
        await site.Host.QueryAsync(db =>
            db.Set<Agreement>()
                .Where(a => a.Id == record.Id)
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(a => a.Title, formula)
                        .SetProperty(a => a.TermStart, site.Today.AddDays(-400))
                        .SetProperty(a => a.TermEnd, site.Today.AddYears(1))
                )
        );
        using var kanwil = await site.AsAsync("kanwil");

        var bytes = (await kanwil.GetAsync($"/laporan/semester/unduh.xlsx?kantor={site.Kanwil}")).Bytes;

        using var book = Book(bytes);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2016).Validate(book).Select(e => e.Description));
        Assert.Contains(Rows(book, "tidur"), row => row.Count > 0 && row[0] == formula);
        Assert.DoesNotContain(book.WorkbookPart!.WorksheetParts, s => s.Worksheet.Descendants<CellFormula>().Any());
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Report_OfAnOfficeOutOfReach_IsNotFound(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        using var outsider = await site.AsAsync("outsider");
        using var unit = await site.AsAsync("upt");

        foreach (var path in new[] { "/laporan/semester", "/laporan/semester/unduh.docx", "/laporan/semester/unduh.xlsx" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await outsider.GetAsync($"{path}?kantor={site.Kanwil}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await unit.GetAsync($"{path}?kantor={site.Kanwil}")).Status);
            Assert.Equal(HttpStatusCode.OK, (await unit.GetAsync($"{path}?kantor={site.Upt}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await outsider.GetAsync($"{path}?kantor={NewId.Random()}")).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await outsider.GetAsync("/laporan/semester/unduh.pdf")).Status);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Print_OfTheAccount_HoldsWhatThePageShows(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, promise) = await site.NewRecordAsync();
        await site.CommitAsync(promise.Id);
        using var kanwil = await site.AsAsync("kanwil");
        using var outsider = await site.AsAsync("outsider");
        var year = site.Today.AddDays(-10).Year;

        var page = await kanwil.GetAsync($"/wawasan/unduh.pdf?menurut=naskah&tahun={year}");
        var text = await PdfText.OfAsync(page.Bytes);

        Assert.Equal("application/pdf", page.ContentHeaders.ContentType?.MediaType);
        // A long name may go on in the next line.
        Assert.Contains(Unspaced(record.Title), Unspaced(text), StringComparison.Ordinal);
        Assert.Contains("0dari1", Unspaced(text), StringComparison.Ordinal);
        Assert.Contains($"dalamtahun{year}", Unspaced(text), StringComparison.Ordinal);
        Assert.DoesNotContain(
            Unspaced(record.Title),
            Unspaced(await PdfText.OfAsync((await outsider.GetAsync("/wawasan/unduh.pdf?menurut=naskah")).Bytes)),
            StringComparison.Ordinal
        );
        Assert.Equal(HttpStatusCode.NotFound, (await outsider.GetAsync($"/wawasan/unduh.pdf?induk={NewId.Random()}")).Status);
    }

    [Fact]
    public async Task Print_WithoutTheBrowser_SaysWhatIsMissingAndHowToGoOn()
    {
        await using var host = await SinergiHost.StartAsync(
            TestDatabase.Sqlite,
            new Dictionary<string, string?> { ["Sinergi:ToolPath"] = "/nowhere" }
        );
        var office = await host.GivenInstitutionAsync("Kanwil Tanpa Pencetak");
        using var client = await host.SignedInAsync(
            await host.GivenOfficerAsync(office, Modules.Results.Contracts.EvaluationPermissions.Standing)
        );

        var page = await client.GetAsync("/wawasan/unduh.pdf?menurut=naskah");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Status);
        Assert.Equal("PDF belum dapat dibuat", page.Title);
        Assert.Contains("Chromium belum terpasang pada server. Beri tahu administrator", page.Text, StringComparison.Ordinal);
        Assert.True(page.Has("a[href='/wawasan?menurut=naskah']"));
    }

    private static (int Year, int Half) HalfOf(DateOnly day) => (day.Year, day.Month > 6 ? 2 : 1);

    // "3 dari 7" of the sentence that sums the report up.
    private static string Headline(string text)
    {
        var end = text.IndexOf(" kewajiban jatuh tempo terpenuhi dengan", StringComparison.Ordinal);
        return string.Join(' ', text[..end].Split(' ').TakeLast(3));
    }

    private static string Unspaced(string text) => text.Replace(" ", "", StringComparison.Ordinal);

    private static SpreadsheetDocument Book(byte[] bytes) => SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);

    private static List<List<string>> Rows(SpreadsheetDocument book, string name)
    {
        var sheet = book.WorkbookPart!.Workbook.Descendants<Sheet>().Single(s => s.Name == name);
        var part = (WorksheetPart)book.WorkbookPart.GetPartById(sheet.Id!.Value!);
        return [.. part.Worksheet.Descendants<Row>().Select(r => r.Elements<Cell>().Select(c => c.InnerText).ToList())];
    }
}
