using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Platform.Access;
using Sinergi.Platform.Search;
using Sinergi.Testing;
using Sinergi.Testing.Site;
using Sinergi.Tests.Web.Institutions;

namespace Sinergi.Tests.Web.Home;

public sealed class SearchTests(TwoHosts hosts) : IClassFixture<TwoHosts>
{
    private static readonly (string Title, string Text)[] Records =
    [
        ("pelayanan kesehatan", ""),
        ("Pelayanan kesehatan", ""),
        ("PELAYANAN hukum", "kesehatan"),
        ("Ærø dan Élan", "melayani warga"),
        ("zona layanan", ""),
        ("PKS 10", "layanan"),
        ("PKS 9", "layanan"),
        ("_layanan_", ""),
        ("Rehabilitasi", "pelayanan kesehatan, W.24-HH.04.02-4/2025"),
        ("Kerjasama 100% gratis", "jum'at"),
    ];

    private static readonly string[] Calm =
    [
        "'",
        "\"layanan",
        "%",
        "100%",
        "_",
        "\\",
        "'; DROP TABLE search_terms; --",
        "<script>alert(1)</script>",
        "!!! ??? …",
        "layanan \uD800",
        "\u202Enanayal",
        "(layanan OR kesehatan) AND NOT *",
        "jum'at",
        "😀",
    ];

    [Fact]
    public async Task Search_SameRecordsOnBothDatabases_GivesTheSameHitsInTheSameOrder()
    {
        var unit = $"x{NewId.Random():N}";
        using var sqlite = await GivenRecordsAsync(hosts[TestDatabase.Sqlite], unit);
        using var postgres = await GivenRecordsAsync(hosts[TestDatabase.Postgres], unit);

        string[] queries = ["melayani", "kesehatan pelayanan", "layanan", "W.24-HH.04.02-4/2025", "kerja sama", "jumat", .. Calm];
        foreach (var query in queries)
        {
            var (here, there) = (await HitsAsync(sqlite, query), await HitsAsync(postgres, query));
            Assert.Equal((query, here), (query, there));
        }

        Assert.Contains("pelayanan kesehatan", await HitsAsync(sqlite, "melayani"), StringComparison.Ordinal);
        Assert.StartsWith(
            "Pelayanan kesehatan | pelayanan kesehatan",
            await HitsAsync(sqlite, "kesehatan melayani"),
            StringComparison.Ordinal
        );
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Search_HostileWords_GivesACalmAnswerWithinTheScope(TestDatabase database)
    {
        var host = hosts[database];
        await GivenRecordsAsync(host, "tetangga");
        using var stranger = await host.SignedInAsync(
            await host.GivenOfficerAsync(await host.GivenInstitutionAsync(), AgreementPermissions.View)
        );

        foreach (var query in Calm.Append(new string('a', 5_000)).Append(string.Concat(Enumerable.Repeat("layanan kesehatan ", 40))))
        {
            var page = await stranger.GetAsync($"/cari?q={Uri.EscapeDataString(query)}");

            Assert.Equal((query, HttpStatusCode.OK), (query, page.Status));
            Assert.True(page.Text.Contains("Tidak ada yang cocok") || page.Text.Contains("terlalu umum"), $"{query}: {page.Text}");
            Assert.False(page.Has("main script"));
        }
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Search_FromTheBoxOfItsPage_FindsOtherWords(TestDatabase database)
    {
        using var client = await GivenRecordsAsync(hosts[database], "lagi");

        var none = await client.GetAsync("/cari?q=gajah");
        var found = await none.Form("main form[role=search]").Fill("q", "rehabilitasi").SubmitAsync();

        Assert.Contains("1 ditemukan.", found.Text, StringComparison.Ordinal);
        Assert.Equal("rehabilitasi", found.Form("main form[role=search]")["q"]);
    }

    /// <summary>The records, seen by the one who signs in alone.</summary>
    private static async Task<SiteClient> GivenRecordsAsync(SinergiHost host, string kind)
    {
        var unit = await host.GivenInstitutionAsync();
        await host.UseAsync(async services =>
        {
            // Hits that are equally good come newest first; identifiers of one millisecond would sort by chance.
            foreach (var (at, (title, text)) in Records.Index())
            {
                var id = Guid.CreateVersion7(DateTimeOffset.UnixEpoch.AddMilliseconds(at));
                await services.GetRequiredService<ScopeIndex>().ShareAsync(id, [unit.Id], CancellationToken.None);
                await services
                    .GetRequiredService<SearchIndex>()
                    .PutAsync(new Searchable(id, id, "agreement", title, kind, "/uji", text), CancellationToken.None);
            }

            await services.GetDb().SaveChangesAsync();
        });
        return await host.SignedInAsync(await host.GivenOfficerAsync(unit, AgreementPermissions.View));
    }

    private static async Task<string> HitsAsync(SiteClient client, string query) =>
        string.Join(" | ", (await client.GetAsync($"/cari?q={Uri.EscapeDataString(query)}")).TextsOf(".s-work a"));
}
