using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Meetings.Domain;
using Sinergi.Modules.Reading.Data;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Tasks;
using Sinergi.Testing;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Reading;

public sealed class ReviewTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Review_AcceptEditRejectConfirm_RegistersExactlyTheAcceptedFacts(TestDatabase database)
    {
        await using var site = await ReadingSite.StartAsync(database);
        var (officer, client) = await site.OfficerAsync("Kanwil Simulasi");
        await site.LearnAsync(officer.InstitutionId, "Kantor Wilayah Direktorat Jenderal Pemasyarakatan Sulawesi Tengah");
        var ombudsman = await site.Host.GivenInstitutionAsync("Pengawas Simulasi", InstitutionKind.Partner);

        var review = await ReadingSite.UploadAsync(client, ("berita.txt", ReadingSite.Report("01")));
        Assert.Equal("Tinjau hasil baca", review.Title);
        Assert.Contains("Aula Lapas Kelas IIA Palu", review.TextsOf("mark").Concat(review.TextsOf(".s-fact__value")));
        Assert.Contains("dikenali sebagai Kanwil Simulasi", review.Text, StringComparison.Ordinal);
        Assert.Equal("Perjanjian Kerja Sama", review.TextOf("#catatan-1-instrument-1 blockquote"));
        Assert.Contains("instrument.pks", review.TextOf("#catatan-1-instrument-1"), StringComparison.Ordinal);

        review = await review.Form("form[action$='handler=AcceptOpen']").SubmitAsync();
        review = await DecideAsync(review, "scope-1", "Tolak");
        var edit = await client.GetAsync($"{review.Path.Split('#')[0]}/catatan/1/fakta/place-1");
        review = await edit.Form().Fill("Input.Value", "Aula Lapas Palu (diperbaiki)").SubmitAsync();
        var party = await client.GetAsync($"{review.Path.Split('#')[0]}/catatan/1/fakta/party-2");
        // No name in the tree is like the printed one: it is looked for by other words.
        party = await party.Form("main form[method=get]").Fill("cari", "pengawas").SubmitAsync();
        review = await party.Form().Choose("Input.InstitutionId", $"{ombudsman.Id}").Tick("Input.LearnAlias").SubmitAsync();
        var reviewPath = review.Path.Split('#')[0];
        var confirm = await client.GetAsync($"{reviewPath}/catatan/1");
        var key = confirm.Form("#daftarkan");
        var registered = await key.SubmitAsync(follow: false);
        var again = await key.SubmitAsync(follow: false);

        var agreement = await site.Host.QueryAsync(db => db.Set<Agreement>().Include(a => a.Parties).SingleAsync());
        var facts = await FactsAsync(site, agreement.Id);
        Assert.Equal(AgreementLinks.Record(agreement.Id), registered.Headers.Location?.ToString());
        Assert.Equal(registered.Headers.Location, again.Headers.Location);
        Assert.Equal(AgreementKind.Pks, agreement.Kind);
        Assert.Equal(new DateOnly(2025, 6, 5), agreement.SignedOn);
        Assert.Equal("Aula Lapas Palu (diperbaiki)", agreement.Place);
        Assert.Equal(3, agreement.Parties.Count);
        Assert.Contains(agreement.Parties, p => p.InstitutionId == officer.InstitutionId);
        Assert.Contains(agreement.Parties, p => p.InstitutionId == ombudsman.Id);
        Assert.Equal(1, await site.Host.QueryAsync(db => db.Set<CountersigningGroup>().CountAsync()));
        var scopes = await site.Host.QueryAsync(db => db.Set<CooperationField>().Select(f => f.Text).ToListAsync());
        Assert.Equal(5, scopes.Count);
        Assert.DoesNotContain("pengawasan mutu layanan", scopes);
        Assert.Equal(5, facts.Promises.Count);
        Assert.All(facts.Promises, p => Assert.False(string.IsNullOrEmpty(facts.QuoteOf(p.Id)?.Text)));
        Assert.Equal(("Perjanjian Kerja Sama", "instrument.pks"), await WordsOfKindAsync(site, facts, agreement.Id));
        Assert.Null(agreement.TermText);
        Assert.Null(agreement.SigningEventId);
        Assert.Equal(ombudsman.Id, (await RecogniseAsync(site, "Ombudsman RI Perwakilan Sulawesi Tengah"))?.Id);
        Assert.Empty(await site.Host.QueryAsync(db => db.Set<WorkTask>().Where(t => t.DoneAt == null).ToListAsync()));
        Assert.Contains("Sudah didaftarkan", (await client.GetAsync(reviewPath)).Text, StringComparison.Ordinal);

        // The same ceremony told by another paper: offered as a source of what is there.
        var second = await ReadingSite.UploadAsync(client, ("koran.txt", [.. ReadingSite.Report("01"), .. " "u8]));
        await second.Form("form[action$='handler=AcceptOpen']").SubmitAsync();
        var check = await client.GetAsync($"{second.Path.Split('#')[0]}/catatan/1");
        await check.Form($"form:has(input[value='{agreement.Id}'])").SubmitAsync(follow: false);

        Assert.Equal(1, await site.Host.QueryAsync(db => db.Set<Agreement>().CountAsync()));
        Assert.Equal(["berita.txt", "koran.txt"], (await FactsAsync(site, agreement.Id)).Sources.Select(s => s.Title).Order());
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Review_ManyFilesAtOnce_GivesEightAgreementsOfOneCeremonyAndTwoMeetings(TestDatabase database)
    {
        await using var site = await ReadingSite.StartAsync(database);
        var (_, client) = await site.OfficerAsync();

        var list = await ReadingSite.UploadAsync(
            client,
            ("delapan.txt", ReadingSite.Report("04")),
            ("kunjungan.txt", ReadingSite.Report("02"))
        );
        Assert.Equal("/baca/antrean", list.Path);
        foreach (var file in new[] { "delapan.txt", "kunjungan.txt" })
        {
            var review = await list.FollowAsync(file);
            var path = review.Path.Split('#')[0];
            for (var n = 1; n <= (file == "delapan.txt" ? 8 : 2); n++)
            {
                review = await client.GetAsync(path);
                await review.Form($"form[action$='handler=AcceptOpen']:has(input[name=record][value='{n}'])").SubmitAsync();
                await (await client.GetAsync($"{path}/catatan/{n}")).Form("#daftarkan").SubmitAsync(follow: false);
            }
        }

        var agreements = await site.Host.QueryAsync(db => db.Set<Agreement>().Include(a => a.Parties).ToListAsync());
        Assert.Equal(8, agreements.Count);
        Assert.NotNull(Assert.Single(agreements.Select(a => a.SigningEventId).Distinct()));
        Assert.All(agreements, a => Assert.Equal(2, a.Parties.Count));
        var told = await Task.WhenAll(agreements.Select(a => FactsAsync(site, a.Id)));
        Assert.Equal(1, told.Sum(f => f.Promises.Count));
        var growth = told.SelectMany(f => f.Claims).SelectMany(c => c.Findings).First(f => f.TextKey == "claim.growth.differs");
        Assert.Equal(["43", "17", "2,53", "152,9", "250"], growth.Arguments);
        var meetings = await site.Host.QueryAsync(db => db.Set<Meeting>().OrderBy(m => m.Id).ToListAsync());
        Assert.Equal(2, meetings.Count);
        Assert.All(meetings, m => Assert.Equal(new DateOnly(2025, 2, 12), m.HeldOn));
        var (first, second) = (await FactsAsync(site, meetings[0].Id), await FactsAsync(site, meetings[1].Id));
        Assert.Equal(("melakukan kunjungan", "trigger.going"), await WordsOfKindAsync(site, first, meetings[0].Id));
        Assert.Equal(("kunjungan ke", "trigger.visit"), await WordsOfKindAsync(site, second, meetings[1].Id));
        Assert.Equal((1, 0), (first.Asks.Count, first.Promises.Count));
        Assert.Equal((0, 2), (second.Asks.Count, second.Promises.Count));
        Assert.Empty(await site.Host.QueryAsync(db => db.Set<WorkTask>().Where(t => t.DoneAt == null).ToListAsync()));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Review_NumbersThatNobodyClaims_AreGivenToAPartyByAPersonOrStayOpen(TestDatabase database)
    {
        await using var site = await ReadingSite.StartAsync(database);
        string[] permissions = [.. ReadingSite.Permissions, AgreementPermissions.Correct];
        var officer = await site.Host.GivenOfficerAsync(await site.Host.GivenInstitutionAsync(), permissions);
        using var client = await site.Host.SignedInAsync(officer);
        const string Open = "belum dinyatakan milik siapa";
        const string First = "SIM-01.HH.05.05 TAHUN 2026";
        const string Second = "SIM/002/PKS/II/2026";

        var review = await ReadingSite.UploadAsync(client, ("naskah.txt", ReadingSite.Report("06")));
        var path = review.Path.Split('#')[0];
        Assert.Contains(Open, review.TextOf("#catatan-1-number-1"), StringComparison.Ordinal);
        Assert.Contains(
            "Dihitung: 2 (dua) tahun sejak Senin, 2 Februari 2026",
            review.TextOf("#catatan-1-termend-1"),
            StringComparison.Ordinal
        );
        var edit = await client.GetAsync($"{path}/catatan/1/fakta/number-1");
        review = await edit.Form().Choose("Input.Owner", "party-2").SubmitAsync();
        Assert.Contains("nomor dari Ombudsman Perwakilan Simulasi", review.TextOf("#catatan-1-number-1"), StringComparison.Ordinal);
        await review.Form("form[action$='handler=AcceptOpen']").SubmitAsync();
        var record = await (await client.GetAsync($"{path}/catatan/1")).Form("#daftarkan").SubmitAsync();

        var agreement = await site.Host.QueryAsync(db => db.Set<Agreement>().Include(a => a.Parties).SingleAsync());
        Assert.Equal([null, First, null], agreement.Parties.OrderBy(p => p.Position).Select(p => p.Number));
        Assert.Equal(new DateOnly(2028, 2, 1), agreement.TermEnd);
        Assert.Contains($"{Second} {Open}", record.Text, StringComparison.Ordinal);
        Assert.Equal([Second], await site.Host.QueryAsync(db => db.Set<UnclaimedNumber>().Select(n => n.Number).ToListAsync()));
        var similar = await site.Host.ActAsync(
            officer,
            services =>
                services
                    .GetRequiredService<IAgreementRegister>()
                    .FindSimilarAsync(new SimilarQuery(["sim 002 pks ii 2026"], [], null, null), CancellationToken.None)
        );
        Assert.Equal(agreement.Id, Assert.Single(similar).Record.Id);

        var correct = (await client.GetAsync($"{AgreementLinks.Record(agreement.Id)}/ubah")).Form();
        var corrected = await correct
            .Fill("Input.Parties[2].Number", Second)
            .Fill("Input.Reason", "Disebut di surat pengantar")
            .SubmitAsync();

        Assert.DoesNotContain(Open, corrected.Text, StringComparison.Ordinal);
        Assert.Empty(await site.Host.QueryAsync(db => db.Set<UnclaimedNumber>().ToListAsync()));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Review_TwoReviewersOnOneFact_SecondSeesBothDecisions(TestDatabase database)
    {
        await using var site = await ReadingSite.StartAsync(database);
        var (officer, first) = await site.OfficerAsync();
        var colleague = await site.Host.GivenOfficerAsync(officer.Institution, ReadingSite.Permissions);
        using var second = await site.Host.SignedInAsync(colleague);
        var page = await ReadingSite.UploadAsync(first, ("audiensi.txt", ReadingSite.Report("05")));
        var path = page.Path.Split('#')[0];
        var same = await second.GetAsync(path);
        var edit = await second.GetAsync($"{path}/catatan/1/fakta/place-1");
        await DecideAsync(page, "place-1", "Terima");
        await DecideAsync(page, "party-1", "Terima");

        var conflict = await DecideAsync(same, "place-1", "Tolak");
        var typed = await edit.Form().Fill("Input.Value", "Gedung lain").SubmitAsync();
        var other = await DecideAsync(same, "party-2", "Tolak");

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains($"{officer.Name} membuatnya diterima: Palangka Raya", conflict.Text, StringComparison.Ordinal);
        Assert.Contains("belum disimpan: ditolak", conflict.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, typed.Status);
        Assert.Equal("Gedung lain", typed.TextOf("textarea"));
        Assert.Equal(HttpStatusCode.OK, other.Status);
        var saved = await typed.Form().SubmitAsync();
        Assert.Contains("Gedung lain", saved.TextsOf(".s-fact__value"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Review_HostileText_IsShownAsText(TestDatabase database)
    {
        await using var site = await ReadingSite.StartAsync(database);
        var (_, client) = await site.OfficerAsync();
        const string Attack = "<script>alert(1)</script><img src=x onerror=alert(2)>";
        var text =
            $"Kanwil Ditjenpas Jambi menandatangani PKS dengan PT {Attack} Maju Simulasi di Aula {Attack}, Kamis (5/6/2025). {Attack}";

        var review = await ReadingSite.UploadAsync(client, ($"{Attack}.txt", ReadingSite.Text(text)));

        Assert.Equal(HttpStatusCode.OK, review.Status);
        Assert.Contains("alert(1)", review.Text, StringComparison.Ordinal);
        Assert.False(review.Has("main script"));
        Assert.False(review.Has("main img"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Review_FromOutsideTheScope_IsNotThere(TestDatabase database)
    {
        await using var site = await ReadingSite.StartAsync(database);
        var (_, owner) = await site.OfficerAsync();
        var (_, stranger) = await site.OfficerAsync();
        var review = await ReadingSite.UploadAsync(
            owner,
            ("naskah.pdf", Testing.Files.Samples.Pdf("Kanwil Ditjenpas Jambi menandatangani PKS dengan BNNP Jambi, Kamis (5/6/2025)."))
        );
        var path = review.Path.Split('#')[0];
        var document = await site.Host.QueryAsync(db => db.Set<ReadingSession>().Select(s => s.DocumentId).SingleAsync());
        string[] routes =
        [
            path,
            $"{path}/catatan/1",
            $"{path}/catatan/1/fakta/date-1",
            $"/berkas/{document}",
            $"/berkas/{document}/halaman/1",
            $"/berkas/{document}/unduh",
            $"/berkas/{document}/versi",
        ];

        foreach (var route in routes)
        {
            Assert.Equal((route, HttpStatusCode.OK), (route, (await owner.GetAsync(route)).Status));
            Assert.Equal((route, HttpStatusCode.NotFound), (route, (await stranger.GetAsync(route)).Status));
        }
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Claim_OfThingsThatTheRegisterCounts_StandsBesideWhatTheRegisterHolds(TestDatabase database)
    {
        await using var site = await ReadingSite.StartAsync(database);
        var (_, client) = await site.OfficerAsync();
        const string Report = """
            Kanwil Ditjenpas Jambi menandatangani PKS dengan BNNP Jambi di Aula Kanwil, Kamis (5/6/2025).

            Hingga kini tercatat 43 naskah kerja sama. Kerja sama itu berlaku bagi 12 UPT. Bantuan berupa 5 unit komputer.
            """;

        var review = await ReadingSite.UploadAsync(client, ("berita.txt", ReadingSite.Text(Report)));

        Assert.Equal(1, Count("pembanding dari daftar yang dapat Anda lihat: 0 kerja sama berlaku hari ini"));
        Assert.Equal(1, Count("pembanding dari daftar lembaga: 1 UPT di wilayah Anda"));

        int Count(string words) =>
            review.Document.QuerySelectorAll(".s-fact").Count(f => f.TextContent.Contains(words, StringComparison.Ordinal));
    }

    private static Task<RecordFacts> FactsAsync(ReadingSite site, Guid recordId) =>
        site.Host.UseAsync(services => services.GetRequiredService<IRecordFacts>().OfAsync(recordId, CancellationToken.None));

    /// <summary>Why the register says what kind of record it is.</summary>
    private static async Task<(string?, string?)> WordsOfKindAsync(ReadingSite site, RecordFacts facts, Guid recordId)
    {
        var statement = await site.Host.QueryAsync(db =>
            db.Set<FieldStatement>().SingleAsync(s => s.RecordId == recordId && s.Field == FactFields.Kind)
        );
        var quote = facts.QuoteOf(statement.Id);
        return (quote?.Text, quote?.Rule);
    }

    private static Task<InstitutionName?> RecogniseAsync(ReadingSite site, string printed) =>
        site.Host.UseAsync(services => services.GetRequiredService<IInstitutionNames>().RecogniseAsync(printed, CancellationToken.None));

    private static Task<SitePage> DecideAsync(SitePage review, string fact, string button) =>
        review.Form($"form:has(input[name=fact][value='{fact}'])").SubmitAsync(button);
}
