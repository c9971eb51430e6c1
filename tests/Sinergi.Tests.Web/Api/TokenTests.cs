using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Api;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Provisions;
using Sinergi.Testing;
using Sinergi.Testing.Site;
using Sinergi.Tests.Web.Agreements;

namespace Sinergi.Tests.Web.Api;

/// <summary>Programs and their tokens, from the page on which they are made to the day on which they open nothing any more.</summary>
public sealed class TokenTests
{
    private const string List = "/api/v1/agreements";

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Token_MadeOnThePage_IsToldOnceAndOpensTheRegisterOfItsInstitution(TestDatabase database)
    {
        await using var host = await SinergiHost.StartAsync(database);
        var kanwil = await host.GivenInstitutionAsync("Kanwil Uji Token", InstitutionKind.Kanwil);
        using var person = await host.SignedInAsync(await host.GivenOfficerAsync(kanwil, InstitutionPermissions.Clients));

        var added = await (await person.GetAsync($"{InstitutionLinks.AddClient()}?lembaga={kanwil.Id}"))
            .Form()
            .Fill("Input.Name", "Register Uji")
            .Fill("Input.Contact", "Bagian kerja sama, kerjasama@contoh.example")
            .Tick("Input.Scopes", ApiScopes.Read)
            .SubmitAsync();
        Assert.Equal("Register Uji", added.Title);
        var issued = await added.FormOf("Buat token baru").FillDate("Token.Until", AgreementWorld.Today.AddDays(10)).SubmitAsync();
        var token = issued.TextOf(".s-message textarea");
        Assert.StartsWith(ApiToken.Prefix, token, StringComparison.Ordinal);
        Assert.DoesNotContain(token, (await person.GetAsync(added.Path)).Html, StringComparison.Ordinal);

        using var program = new ApiCaller(host, token);
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync(List)).Status);
        Assert.Contains("2 Mar 2026", (await person.GetAsync(added.Path)).Text, StringComparison.Ordinal);

        var revoked = await (await person.GetAsync(added.Path))
            .FormOf("Akhiri aplikasi")
            .Choose("Ending.TokenId", await OnlyTokenAsync(host))
            .Fill("Ending.Reason", "Berganti penyedia")
            .SubmitAsync("Cabut token ini");
        Assert.Empty(revoked.Errors);
        Assert.Contains("Dicabut", revoked.Text, StringComparison.Ordinal);
        Assert.Contains("mencabut token aplikasi", revoked.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, (await program.GetAsync(List)).Status);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Token_OfMoreThanTheLongestTimeOrOfYesterday_IsRefused(TestDatabase database)
    {
        await using var host = await SinergiHost.StartAsync(database);
        var kanwil = await host.GivenInstitutionAsync("Kanwil Uji Token", InstitutionKind.Kanwil);
        using var person = await host.SignedInAsync(await host.GivenOfficerAsync(kanwil, InstitutionPermissions.Clients));
        await host.GivenTokenAsync(kanwil, ApiScopes.Read);
        var path = InstitutionLinks.Client(await host.QueryAsync(db => db.Set<ApiClient>().Select(c => c.Id).SingleAsync()));

        foreach (var day in new[] { AgreementWorld.Today.AddDays(366), AgreementWorld.Today.AddDays(-1) })
        {
            var refused = await (await person.GetAsync(path)).FormOf("Buat token baru").FillDate("Token.Until", day).SubmitAsync();
            Assert.Equal(["Isi hari terakhir token berlaku: mulai hari ini sampai Selasa, 2 Maret 2027."], refused.Errors);
        }
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Token_RunOutOfAnEndedProgramOrAClosedInstitution_OpensNothing(TestDatabase database)
    {
        await using var host = await SinergiHost.StartAsync(database);
        var closing = await host.GivenInstitutionAsync("Lapas Uji Tutup");
        var staying = await host.GivenInstitutionAsync("Lapas Uji Tetap");
        using var ofClosed = await host.GivenProgramAsync(closing);
        using var ofEnded = await host.GivenProgramAsync(staying, ApiScopes.Read);
        using var runOut = await host.GivenProgramAsync(staying, ApiScopes.Read);
        var programs = new[] { ofClosed, ofEnded, runOut };
        foreach (var program in programs)
        {
            Assert.Equal(HttpStatusCode.OK, (await program.GetAsync(List)).Status);
        }

        await host.QueryAsync(db =>
            db.Set<Institution>().Where(i => i.Id == closing.Id).ExecuteUpdateAsync(i => i.SetProperty(x => x.Closed, true))
        );
        var now = host.Clock.UtcNow.UtcDateTime;
        var ended = await host.QueryAsync(db =>
            db.Set<ApiClient>().Where(c => c.InstitutionId == staying.Id).OrderBy(c => c.Id).Select(c => c.Id).FirstAsync()
        );
        await host.QueryAsync(db =>
            db.Set<ApiClient>().Where(c => c.Id == ended).ExecuteUpdateAsync(c => c.SetProperty(x => x.EndedAt, now))
        );
        Assert.Equal(HttpStatusCode.OK, (await runOut.GetAsync(List)).Status);
        host.Clock.Advance(TimeSpan.FromDays(30));

        foreach (var program in programs.Append(new ApiCaller(host, "sinergi_tidak-ada")))
        {
            var refused = await program.GetAsync(List);
            Assert.Equal((HttpStatusCode.Unauthorized, "token"), (refused.Status, refused.Problem));
            Assert.Equal("Bearer realm=\"sinergi\", error=\"invalid_token\"", $"{refused.Answer.Headers.WwwAuthenticate}");
        }
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Program_OfAPartner_CannotBeGivenTheRegister(TestDatabase database)
    {
        await using var host = await SinergiHost.StartAsync(database);
        var partner = await host.GivenInstitutionAsync("Mitra Uji Token", InstitutionKind.Partner);
        using var person = await host.SignedInAsync(await host.GivenOfficerAsync(partner, InstitutionPermissions.Clients));
        var page = await person.GetAsync($"{InstitutionLinks.AddClient()}?lembaga={partner.Id}");
        Assert.DoesNotContain(ApiScopes.Register, page.Html, StringComparison.Ordinal);

        var forged = await person.PostAsync(
            InstitutionLinks.AddClient(),
            [
                new("__RequestVerificationToken", page.Form()["__RequestVerificationToken"]!),
                new("lembaga", partner.Id.ToString()),
                new("Input.Key", partner.Id.ToString()),
                new("Input.Name", "Register"),
                new("Input.Contact", "Bagian data"),
                new("Input.Scopes", ApiScopes.Register),
            ]
        );

        Assert.Equal(["Hak ini hanya untuk kantor pemasyarakatan. Pilih hak yang lain."], forged.Errors);
        Assert.False(await host.QueryAsync(db => db.Set<ApiClient>().AnyAsync()));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Programs_OfAPartner_AreManagedByItAndByTheCentralOffice(TestDatabase database)
    {
        await using var host = await SinergiHost.StartAsync(database);
        var centre = await host.GivenInstitutionAsync("Ditjen Uji Token", InstitutionKind.CentralOffice);
        var kanwil = await host.GivenInstitutionAsync("Kanwil Uji Token", InstitutionKind.Kanwil, centre);
        var partner = await host.GivenInstitutionAsync("Mitra Uji Token", InstitutionKind.Partner);
        await host.GivenTokenAsync(partner, ApiScopes.Read);
        var path = InstitutionLinks.Client(await host.QueryAsync(db => db.Set<ApiClient>().Select(c => c.Id).SingleAsync()));
        foreach (var (institution, manages) in new[] { (centre, true), (partner, true), (kanwil, false) })
        {
            using var person = await host.SignedInAsync(await host.GivenOfficerAsync(institution, InstitutionPermissions.Clients));
            Assert.Equal(manages ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await person.GetAsync(path)).Status);
            var list = await person.GetAsync(InstitutionLinks.Clients());
            Assert.Equal(manages, list.Text.Contains("Sistem Mitra Uji Token", StringComparison.Ordinal));
            var found = await person.GetAsync($"{InstitutionLinks.AddClient()}?cari=mitra%20uji");
            Assert.Equal(manages, found.Has($"a[href$='lembaga={partner.Id}']"));
            var add = await person.GetAsync($"{InstitutionLinks.AddClient()}?lembaga={partner.Id}");
            Assert.Equal(manages ? HttpStatusCode.OK : HttpStatusCode.NotFound, add.Status);
        }
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task SessionAndToken_EachOpenNothingOfTheOther(TestDatabase database)
    {
        var world = await AgreementWorld.StartAsync(database);
        await using var host = world.Host;
        using var session = await host.SignedInAsync(world.Clerk);
        var refused = await session.GetAsync(List, follow: false);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.Status);
        Assert.Equal(ApiProblem.ContentType, refused.ContentHeaders.ContentType?.MediaType);

        var token = await host.GivenTokenAsync(world.Kanwil, [.. ApiScopes.All]);
        using var program = new ApiCaller(host, token);
        foreach (var page in new[] { "/kerja-sama", "/akun", "/kerja-sama/unduh.json" })
        {
            Assert.NotEqual(HttpStatusCode.OK, (await program.GetAsync(page)).Status);
        }

        // In one request the page takes the session alone, and the interface the token alone.
        var both = new HttpRequestMessage(HttpMethod.Get, "/akun");
        both.Headers.Add("Authorization", $"Bearer {token}");
        Assert.Contains(world.Clerk.Name, (await session.SendAsync(both)).Html, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task CallsOfAProgram_BeyondTheLimitOfAMinute_WaitForTheNext(TestDatabase database)
    {
        await using var host = await SinergiHost.StartAsync(database);
        var unit = await host.GivenInstitutionAsync();
        using var busy = await host.GivenProgramAsync(unit, ApiScopes.Read);
        using var other = await host.GivenProgramAsync(unit, ApiScopes.Read);
        await host.UseAsync(services => LimitAsync(services.GetRequiredService<Processes>(), services.GetRequiredService<ProvisionBook>()));
        for (var i = 0; i < 10; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await busy.GetAsync(List)).Status);
        }

        var refused = await busy.GetAsync(List);

        Assert.Equal((HttpStatusCode.TooManyRequests, "too-many"), (refused.Status, refused.Problem));
        var wait = refused.Answer.Headers.RetryAfter!.Delta!.Value;
        Assert.InRange(wait.TotalSeconds, 1, 60);
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync(List)).Status);
        host.Clock.Advance(wait);
        Assert.Equal(HttpStatusCode.OK, (await busy.GetAsync(List)).Status);
    }

    private static Task<bool> LimitAsync(Processes processes, ProvisionBook book) =>
        processes.RunAsync(
            ProvisionProcesses.Set,
            formKey: null,
            reason: null,
            process =>
            {
                book.Set(
                    process,
                    ApiProvisions.CallsPerMinute,
                    new(10, AgreementWorld.Today.AddDays(-1), "Uji", ProvisionCertainty.Design)
                );
                return Task.FromResult(true);
            }
        );

    private static Task<string> OnlyTokenAsync(SinergiHost host) =>
        host.QueryAsync(async db => (await db.Set<ApiToken>().Select(t => t.Id).SingleAsync()).ToString());
}
