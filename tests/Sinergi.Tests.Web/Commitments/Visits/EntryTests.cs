using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Modules.Commitments.Domain.Visits;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Privacy;
using Sinergi.Testing;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Commitments.Visits;

/// <summary>The way in: a link that tells nothing, a code that is good once, a visit that ends.</summary>
public sealed class EntryTests(VisitSites sites) : IClassFixture<VisitSites>
{
    private const string Dead = "Tautan tidak dapat dipakai";

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Link_BeforeTheCode_TellsNothingOfTheAgreement(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var invited = await site.InviteAsync();
        using var phone = site.Host.Visitor();

        var closed = await phone.GetAsync(invited.Path);
        var asked = await closed.PressAsync("Kirim kode ke surel saya");

        foreach (var page in new[] { closed, asked })
        {
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.DoesNotContain(invited.Subject, page.Html, StringComparison.Ordinal);
            Assert.DoesNotContain("Mitra Simulasi", page.Html, StringComparison.Ordinal);
            Assert.DoesNotContain(invited.Email, page.Html, StringComparison.Ordinal);
            Assert.Contains("no-store", page.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
            Assert.Equal("no-referrer", Assert.Single(page.Headers.GetValues("Referrer-Policy")));
        }

        Assert.All(site.LettersTo(invited.Email), letter => Assert.DoesNotContain(invited.Subject, letter, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Unauthorized, (await phone.GetAsync("/m")).Status);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Code_Right_OpensTheVisitInThisBrowserBelowItsAddressesAlone(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var invited = await site.InviteAsync();
        using var phone = site.Host.Visitor();
        var asked = await (await phone.GetAsync(invited.Path)).PressAsync("Kirim kode ke surel saya");

        var entered = await asked.FormOf("Masuk").Fill("Input.Code", site.CodeFor(invited.Email)).SubmitAsync("Masuk", follow: false);

        var cookie = Assert.Single(entered.Headers.GetValues("Set-Cookie"), c => c.StartsWith("sinergi-mitra=", StringComparison.Ordinal));
        Assert.Contains("path=/m;", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        var home = await phone.GetAsync("/m");
        Assert.Equal(invited.Subject, home.Title);
        Assert.Contains("no-store", home.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal("/m", (await phone.GetAsync(invited.Path)).Path);
        using var other = site.Host.Visitor();
        Assert.Equal(HttpStatusCode.Unauthorized, (await other.GetAsync("/m")).Status);
        using var officer = await site.Site.AsAsync("kanwil");
        var record = await officer.GetAsync($"/kerja-sama/{invited.Agreement}");
        Assert.Contains("kontak mitra lewat tautan, Mitra Simulasi", record.Text, StringComparison.Ordinal);
        Assert.Contains("1 tautan berlaku", record.Text, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Link_UnknownRevokedReplacedOrWithoutContact_GivesTheSamePage(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var revoked = await site.InviteAsync();
        var replaced = await site.InviteAsync();
        var alone = await site.InviteAsync();
        using var visiting = await site.EnteredAsync(alone);
        await site.RevokeAsync(revoked);
        await site.SendLinkAsync(replaced.Agreement, replaced.Contact);
        await site.Host.QueryAsync(db => db.Set<ContactPerson>().Where(c => c.Name == alone.Contact).ExecuteDeleteAsync());
        using var phone = site.Host.Visitor();

        var unknown = await phone.GetAsync($"/m/{new string('A', 43)}");

        Assert.Equal((HttpStatusCode.NotFound, Dead), (unknown.Status, unknown.Title));
        foreach (var path in new[] { revoked.Path, replaced.Path, alone.Path })
        {
            var page = await phone.GetAsync(path);
            Assert.Equal((unknown.Status, unknown.Text), (page.Status, page.Text));
        }

        Assert.Equal(HttpStatusCode.NotFound, await phone.PostWithTokenAsync(await phone.GetAsync("/masuk"), revoked.Path));
        Assert.Equal(HttpStatusCode.Unauthorized, (await visiting.GetAsync("/m")).Status);
        using var officer = await site.Site.AsAsync("kanwil");
        Assert.Contains(
            "Narahubung dihapus",
            (await officer.GetAsync($"/kerja-sama/{alone.Agreement}/tautan-mitra")).Text,
            StringComparison.Ordinal
        );
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Link_AfterFourteenDaysOrTheEndOfTheAgreement_IsDead(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var old = await site.InviteAsync();
        var ended = await site.InviteAsync();
        using var visiting = await site.EnteredAsync(ended);
        var yesterday = site.Site.Today.AddDays(-1);
        await site.Host.QueryAsync(db =>
            db.Set<Agreement>().Where(a => a.Id == ended.Agreement).ExecuteUpdateAsync(a => a.SetProperty(x => x.TermEnd, yesterday))
        );
        using var phone = site.Host.Visitor();

        Assert.Equal(Dead, (await phone.GetAsync(ended.Path)).Title);
        Assert.Equal(HttpStatusCode.Unauthorized, (await visiting.GetAsync("/m")).Status);
        site.Host.Clock.Advance(TimeSpan.FromDays(14) - TimeSpan.FromMinutes(1));
        Assert.Equal("Lihat komitmen pihak Anda", (await phone.GetAsync(old.Path)).Title);
        site.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(Dead, (await phone.GetAsync(old.Path)).Title);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Link_OfAnAgreementTerminatedByLetterOrAPartyThatLeft_IsDead(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var terminated = await site.InviteAsync();
        var left = await site.InviteAsync();
        var today = site.Site.Today;
        await site.Host.QueryAsync(db =>
            db.Set<Agreement>()
                .Where(a => a.Id == terminated.Agreement)
                .ExecuteUpdateAsync(a => a.SetProperty(x => x.TerminatedFrom, today))
        );
        await site.Host.QueryAsync(db =>
            db.Set<AgreementParty>()
                .Where(p => p.AgreementId == left.Agreement)
                .ExecuteUpdateAsync(p => p.SetProperty(x => x.LeftFrom, today))
        );
        using var phone = site.Host.Visitor();

        Assert.Equal(Dead, (await phone.GetAsync(terminated.Path)).Title);
        Assert.Equal(Dead, (await phone.GetAsync(left.Path)).Title);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Code_GuessedFiveTimes_IsLockedAlsoForTheRightOne(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var invited = await site.InviteAsync();
        using var phone = site.Host.Visitor();
        var page = await (await phone.GetAsync(invited.Path)).PressAsync("Kirim kode ke surel saya");
        var code = site.CodeFor(invited.Email);
        var form = page.FormOf("Masuk");

        for (var guess = 1; guess < ContactCode.MostTries; guess++)
        {
            var wrong = await form.Fill("Input.Code", VisitSite.Other(code)).SubmitAsync("Masuk");
            Assert.Contains("tidak cocok", Assert.Single(wrong.Errors), StringComparison.Ordinal);
        }

        var last = await form.Fill("Input.Code", VisitSite.Other(code)).SubmitAsync("Masuk");
        var right = await form.Fill("Input.Code", code).SubmitAsync("Masuk");

        Assert.Contains("sudah tidak berlaku", Assert.Single(last.Errors), StringComparison.Ordinal);
        Assert.Contains("sudah tidak berlaku", Assert.Single(right.Errors), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, (await phone.GetAsync("/m")).Status);
        Assert.Equal(invited.Subject, (await site.EnterAsync(phone, invited)).Title);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Code_UsedOrOlderThanTenMinutes_IsRefused(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var invited = await site.InviteAsync();
        using var phone = site.Host.Visitor();
        using var thief = site.Host.Visitor();
        var page = await (await phone.GetAsync(invited.Path)).PressAsync("Kirim kode ke surel saya");
        var code = site.CodeFor(invited.Email);
        var stolen = (await thief.GetAsync(invited.Path)).FormOf("Masuk").Fill("Input.Code", code);
        Assert.Equal(invited.Subject, (await page.PressAsync("Masuk", ("Input.Code", code))).Title);

        Assert.Contains("sudah tidak berlaku", Assert.Single((await stolen.SubmitAsync("Masuk")).Errors), StringComparison.Ordinal);

        var again = await (await thief.GetAsync(invited.Path)).PressAsync("Kirim kode ke surel saya");
        site.Host.Clock.Advance(ContactCode.Lifetime);
        var late = await again.PressAsync("Masuk", ("Input.Code", site.CodeFor(invited.Email)));
        Assert.Contains("sudah tidak berlaku", Assert.Single(late.Errors), StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Codes_MoreThanFiveInAnHour_AreNotSent(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var invited = await site.InviteAsync();
        using var phone = site.Host.Visitor();
        var page = await (await phone.GetAsync(invited.Path)).PressAsync("Kirim kode ke surel saya");
        for (var sent = 1; sent < ContactCode.MostInAnHour; sent++)
        {
            page = await page.PressAsync("Kirim kode baru");
            Assert.Empty(page.Errors);
        }

        var before = site.LettersTo(invited.Email).Count;
        var refused = await page.PressAsync("Kirim kode baru");

        Assert.Contains("Tunggu satu jam", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Equal(before, site.LettersTo(invited.Email).Count);
        site.Host.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Empty((await (await phone.GetAsync(invited.Path)).PressAsync("Kirim kode ke surel saya")).Errors);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Visit_HalfAnHourWithoutAPageLeftOrEnteredElsewhere_IsOver(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var invited = await site.InviteAsync();
        using var phone = await site.EnteredAsync(invited);

        site.Host.Clock.Advance(TimeSpan.FromMinutes(29));
        Assert.Equal(invited.Subject, (await phone.GetAsync("/m")).Title);
        site.Host.Clock.Advance(TimeSpan.FromMinutes(29));
        var going = await phone.GetAsync("/m");
        Assert.Equal(invited.Subject, going.Title);
        using var second = await site.EnteredAsync(invited);
        Assert.Equal("Kunjungan berakhir", (await phone.GetAsync("/m")).Title);
        site.Host.Clock.Advance(TimeSpan.FromMinutes(30));
        Assert.Equal("Kunjungan berakhir", (await second.GetAsync("/m")).Title);
        using var third = await site.EnteredAsync(invited);
        Assert.Equal("Kunjungan berakhir", (await (await third.GetAsync("/m")).PressAsync("Keluar dari halaman ini")).Title);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Link_OpenedBySomebodySignedIn_IsUsedByTheContactAndNotByThem(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var invited = await site.InviteAsync();
        using var officer = await site.Site.AsAsync("outsider");

        Assert.Equal(invited.Subject, (await site.EnterAsync(officer, invited)).Title);

        var step = await site.Host.QueryAsync(db =>
            db.Set<Process>().Where(p => p.Kind == "visits.enter").OrderByDescending(p => p.Sequence).FirstAsync()
        );
        Assert.Equal((null, null, (Guid?)site.Site.Partner), (step.AccountId, step.PersonId, step.InstitutionId));
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/kerja-sama/{invited.Agreement}")).Status);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Contact_Erased_LinkIsDeadAndTheReportNamesIt(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (first, second) = (await site.InviteAsync(), await site.InviteAsync());
        var subjects = await site.Host.QueryAsync(db =>
            db.Set<ContactPerson>().Where(c => c.Name == first.Contact || c.Name == second.Contact).Select(c => c.SubjectId).ToListAsync()
        );
        foreach (var subject in subjects)
        {
            await site.Host.UseAsync(services =>
                services
                    .GetRequiredService<SubjectErasure>()
                    .EraseAsync(subject, NewId.Random(), "Permintaan sendiri", CancellationToken.None)
            );
        }

        using var phone = site.Host.Visitor();
        Assert.Equal(Dead, (await phone.GetAsync(first.Path)).Title);
        Assert.Equal(Dead, (await phone.GetAsync(second.Path)).Title);
    }
}
