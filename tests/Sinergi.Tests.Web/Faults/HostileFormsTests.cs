using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Meetings.Contracts;
using Sinergi.Modules.Reading.Contracts;
using Sinergi.Platform.Access.Directory;
using Sinergi.Testing;
using Sinergi.Testing.Site;
using Sinergi.Tests.Web.Institutions;

namespace Sinergi.Tests.Web.Faults;

/// <summary>Every field of every form that a newcomer can open, filled with what no honest browser sends.</summary>
public sealed class HostileFormsTests(TwoHosts hosts) : IClassFixture<TwoHosts>
{
    private static readonly Dictionary<string, string> Hostile = new()
    {
        ["a null character"] = "a\0b",
        ["markup, a statement, a format, turned writing"] =
            "\"><script>alert(1)</script>'; DROP TABLE persons; --{0}{1}%s${7*7}\u202Ea\u0007\u200B",
        // Longer than any field takes, shorter than an address may be.
        ["too much"] = new string('x', 7_000),
        ["a number beyond all"] = "99999999999999999999999999",
    };

    [Fact]
    public async Task Address_UnreadableValue_IsSaidInTheLanguageOfThePage()
    {
        var host = hosts[TestDatabase.Sqlite];
        using var client = await host.SignedInAsync(
            await host.GivenOfficerAsync(
                await host.GivenInstitutionAsync(kind: InstitutionKind.CentralOffice),
                [.. InstitutionPermissions.All, .. ReadingPermissions.All]
            )
        );

        var page = await client.GetAsync("/administrasi/orang/tambah?di=bukan-lembaga");

        Assert.Equal(["Isian ini tidak dapat dibaca. Pilih atau tulis lagi."], page.Errors);
        Assert.Equal(System.Net.HttpStatusCode.OK, (await client.GetAsync($"{ReadingLinks.Base}?sebelum={long.MaxValue}")).Status);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task EveryField_HostileContent_IsAnsweredCalmly(TestDatabase database)
    {
        var host = hosts[database];
        var central = await host.GivenInstitutionAsync(kind: InstitutionKind.CentralOffice);
        using var client = await host.SignedInAsync(
            await host.GivenOfficerAsync(
                central,
                [.. AgreementPermissions.All, .. MeetingPermissions.All, .. ReadingPermissions.All, .. InstitutionPermissions.All]
            )
        );
        string[] pages =
        [
            AgreementLinks.Register(),
            MeetingLinks.Register(),
            ReadingLinks.Base,
            "/administrasi/lembaga/tambah",
            $"/administrasi/orang/tambah?di={central.Id}",
            "/administrasi/peran/tambah",
            "/administrasi/mandat/tambah",
            $"{AgreementLinks.List()}?q=x",
            "/administrasi/orang",
            "/administrasi/lembaga",
            "/cari",
            "/akun/kata-sandi",
        ];

        var wrong = new List<string>();
        foreach (var path in pages)
        {
            var page = await client.GetAsync(path);
            var fields = FieldsOf(page);
            Assert.NotEmpty(fields);
            foreach (var (form, field) in fields)
            {
                foreach (var (what, content) in Hostile)
                {
                    var answer = await page.Form(form).Force(field, content).SubmitAsync();
                    // What a name may be is for each form to say; that it never breaks, and never becomes part of the page, is the same for all.
                    if ((int)answer.Status >= 500 || answer.Title.Length == 0 || answer.Has("main script"))
                    {
                        wrong.Add($"{path} {field}: {what} → {(int)answer.Status} {answer.Title}");
                    }
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static List<(string Form, string Field)> FieldsOf(SitePage page)
    {
        var fields = new List<(string, string)>();
        foreach (var (index, form) in page.Document.QuerySelectorAll("main form").Index())
        {
            form.SetAttribute("data-test", $"{index}");
            var names = form.QuerySelectorAll("input, textarea, select")
                .Where(c =>
                    c is not IHtmlInputElement { Type: "file" }
                    && c.GetAttribute("name") is not (null or "" or "__RequestVerificationToken")
                )
                .Select(c => c.GetAttribute("name")!)
                .Distinct();
            fields.AddRange(names.Select(name => ($"main form[data-test='{index}']", name)));
        }

        return fields;
    }
}
