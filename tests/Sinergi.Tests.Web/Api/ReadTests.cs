using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Api;
using Sinergi.Platform.Localisation;
using Sinergi.Testing;
using Sinergi.Testing.Site;
using Sinergi.Tests.Web.Agreements;

namespace Sinergi.Tests.Web.Api;

/// <summary>What programs read: the same as people of their institution, by the same words, page by page and without sending again what they have.</summary>
public sealed class ReadTests(AgreementWorlds worlds) : IClassFixture<AgreementWorlds>
{
    private const string List = "/api/v1/agreements";

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task List_OfEveryFilter_HoldsWhatThePageHolds(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        await world.RegisterAsync(AgreementWorld.Told("Layanan kesehatan api", world.ThreeParties));
        await world.RegisterAsync(AgreementWorld.Told("Rehabilitasi api", AgreementWorld.Party(world.Kanwil, 1)) with { SignedOn = null });
        using var person = await world.Host.SignedInAsync(world.Clerk);
        using var program = await world.Host.GivenProgramAsync(world.Kanwil);
        foreach (
            var filter in new[]
            {
                "words=kesehatan",
                "kinds=Pks&kinds=Mou",
                "validity=InForce",
                "validity=Binding&on=2026-01-01",
                "partner=Narcotics",
                "partner=Narcotics&side=Further",
                "year=2025",
                "signedFrom=2025-06-05&signedUntil=2025-06-05",
                "endsUntil=2027-06-04",
                "idle=false",
                "gaps=SignedOn",
                "theme=kesehatan",
                $"unit={world.Kanwil.Id}",
            }
        )
        {
            var words = filter.Split('&').Select(part => $"Query.{char.ToUpperInvariant(part[0])}{part[1..]}");
            var page = await person.GetAsync($"/kerja-sama?{string.Join('&', words)}");
            var answer = await program.GetAsync($"{List}?{filter}");

            Assert.True(answer.Status is HttpStatusCode.OK, $"{filter}: {answer.Text}");
            var titles = answer["data"].EnumerateArray().Select(a => a.GetProperty("title").GetString()!).ToList();
            Assert.All(titles, title => Assert.Contains(title, page.Text, StringComparison.Ordinal));
            Assert.Equal(page.Has("tbody tr") ? page.TextsOf("tbody tr").Count : titles.Count, titles.Count);
        }
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Parameters_ThatAreUnknownUnreadableOrTwice_AreNamed(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        using var program = await world.Host.GivenProgramAsync(world.Kanwil);
        string[] wrong =
        [
            "warna=merah",
            "Words=x",
            "kinds=Surat",
            "kinds=1",
            "validity=inforce",
            "on=2.3.2026",
            "year=besok",
            "year=0",
            "idle=ya",
            "unit=semua",
            "limit=101",
            "limit=0",
            "cursor=bukan-dari-sini",
            "words=a&words=b",
            $"words={new string('x', 201)}",
        ];
        foreach (var parameter in wrong)
        {
            var answer = await program.GetAsync($"{List}?{parameter}");

            Assert.True(answer.Problem == "bad-request", $"{parameter}: {answer.Text}");
            Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
            Assert.Equal(parameter.Split('=')[0], Assert.Single(answer["errors"].EnumerateObject()).Name);
        }
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task WalkByCursor_WhileAgreementsAreAdded_MeetsEveryOneThatWasThereOnce(TestDatabase database)
    {
        var world = await AgreementWorld.StartAsync(database);
        await using var host = world.Host;
        using var program = await host.GivenProgramAsync(world.Kanwil);
        var before = new List<Guid>();
        for (var i = 0; i < 17; i++)
        {
            // Several of a day, and some of no day.
            DateOnly? day = i % 5 == 0 ? null : new DateOnly(2025, 1, 1 + (i / 4));
            before.Add(await AddAsync(i, day));
        }

        var met = new List<Guid>();
        var pages = 0;
        for (string? next = $"{List}?limit=3"; next is not null; pages++)
        {
            var answer = await program.GetAsync(next);
            met.AddRange(answer["data"].EnumerateArray().Select(a => a.GetProperty("id").GetGuid()));
            next = answer["next"].GetString();
            Assert.Equal(
                next is null ? "" : $"<{next}>; rel=\"next\"",
                answer.Answer.Headers.TryGetValues("Link", out var link) ? link.Single() : ""
            );
            await AddAsync(100 + pages, new DateOnly(2025, 1, 1 + (pages % 5)));
        }

        Assert.Equal(met.Count, met.Distinct().Count());
        Assert.Empty(before.Except(met));
        Assert.True(pages > 5);

        Task<Guid> AddAsync(int number, DateOnly? signedOn) =>
            world.RegisterAsync(
                AgreementWorld.Told($"Layanan ke {number}", AgreementWorld.Party(world.Kanwil, 1)) with
                {
                    SignedOn = signedOn,
                }
            );
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task One_KnownAlready_IsNotSentAgainUntilItChanges(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        var id = await world.RegisterAsync(AgreementWorld.Told("Etag api", world.ThreeParties));
        using var program = await world.Host.GivenProgramAsync(world.Bnnp);

        var first = await program.GetAsync($"{List}/{id}");
        Assert.Equal(HttpStatusCode.OK, first.Status);
        Assert.Equal("Etag api", first["title"].GetString());
        Assert.Equal("2025-06-05", first["signedOn"].GetString());
        Assert.Equal("InForce", first["validity"].GetString());
        Assert.Equal("2027-06-04", first["term"].GetProperty("end").GetString());
        Assert.Equal([false, false, true], first["parties"].EnumerateArray().Select(p => p.GetProperty("own").GetBoolean()));
        Assert.DoesNotContain("representative", first.Text, StringComparison.OrdinalIgnoreCase);
        var again = await program.GetAsync($"{List}/{id}", ifNoneMatch: first.ETag);
        Assert.Equal((HttpStatusCode.NotModified, ""), (again.Status, again.Text));
        Assert.Equal(first.ETag, again.ETag);

        await world.Host.QueryAsync(async db =>
        {
            var agreement = await db.Set<Agreement>().SingleAsync(a => a.Id == id);
            agreement.Place = "Tempat lain";
            return await db.SaveChangesAsync();
        });
        var changed = await program.GetAsync($"{List}/{id}", ifNoneMatch: first.ETag);
        Assert.Equal(HttpStatusCode.OK, changed.Status);
        Assert.NotEqual(first.ETag, changed.ETag);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task One_WhoseValidityChangesWithTheCalendar_IsSentAgain(TestDatabase database)
    {
        var world = await AgreementWorld.StartAsync(database);
        await using var host = world.Host;
        var id = await world.RegisterAsync(AgreementWorld.Told("Habis api", world.ThreeParties) with { TermEnd = AgreementWorld.Today });
        using var program = await host.GivenProgramAsync(world.Kanwil);
        var first = await program.GetAsync($"{List}/{id}");
        Assert.Equal("EndingSoon", first["validity"].GetString());

        host.Clock.Advance(TimeSpan.FromDays(1));

        var later = await program.GetAsync($"{List}/{id}", ifNoneMatch: first.ETag);
        Assert.Equal((HttpStatusCode.OK, "Expired"), (later.Status, later["validity"].GetString()));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task OutOfScope_AndWhatIsNotThere_LookAlike(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        var id = await world.RegisterAsync(AgreementWorld.Told("Rahasia api", world.ThreeParties));
        using var other = await world.Host.GivenProgramAsync(world.OtherKanwil);
        foreach (
            var path in new[] { $"{List}/{id}", $"{List}/{id}/units", $"{List}/{NewId.Random()}", $"{List}/lain", "/api/v2/agreements" }
        )
        {
            var answer = await other.GetAsync(path);

            Assert.Equal((HttpStatusCode.NotFound, "not-found"), (answer.Status, answer.Problem));
            Assert.Equal(path, answer["instance"].GetString());
        }

        Assert.DoesNotContain("Rahasia api", (await other.GetAsync($"{List}?words=rahasia")).Text, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Units_PageByPage_AreAllOfTheAgreement(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        var told = AgreementWorld.Told("Adesi api", world.ThreeParties) with
        {
            Countersigners = [new NewCountersigners("Seluruh UPT", world.Kanwil.Id, null)],
        };
        var id = await world.RegisterAsync(told);
        using var program = await world.Host.GivenProgramAsync(world.Ombudsman);

        var names = new List<string>();
        for (string? next = $"{List}/{id}/units?limit=1"; next is not null; )
        {
            var answer = await program.GetAsync(next);
            var unit = Assert.Single(answer["data"].EnumerateArray());
            Assert.Equal("Recorded", unit.GetProperty("state").GetString());
            names.Add(unit.GetProperty("name").GetString()!);
            next = answer["next"].GetString();
        }

        Assert.Equal(world.Units.Select(u => u.Name).Order(StringComparer.OrdinalIgnoreCase), names);
        Assert.Equal(3, (await program.GetAsync($"{List}/{id}"))["countersigning"][0].GetProperty("units").GetInt32());
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Institutions_ByWords_AreFound(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        using var program = await world.Host.GivenProgramAsync(world.Bnnp);

        var found = await program.GetAsync("/api/v1/institutions?q=kanwil%20uji&limit=1");
        Assert.Equal("Kanwil Uji Barat", Assert.Single(found["data"].EnumerateArray()).GetProperty("name").GetString());
        Assert.Equal(JsonValueKind.Null, found["next"].ValueKind);
        Assert.Equal("q", Assert.Single((await program.GetAsync("/api/v1/institutions"))["errors"].EnumerateObject()).Name);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Refusal_InTheLanguageOfTheOneWhoAsks_SaysWhatToDo(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        using var program = await world.Host.GivenProgramAsync(world.Kanwil);
        using var nobody = new ApiCaller(world.Host, token: null);

        async Task<string> TitleAsync(string? language) =>
            (await program.GetAsync($"{List}?limit=x", language: language))["title"].GetString()!;
        Assert.Equal("Permintaan tidak dapat dibaca", await TitleAsync(null));
        Assert.Equal("Permintaan tidak dapat dibaca", await TitleAsync("fr, id;q=0.5, en;q=0.2"));
        Assert.Equal("The request cannot be read", await TitleAsync("en-US,en;q=0.9"));

        var refused = await nobody.GetAsync(List, language: "en");
        Assert.Equal("Bearer realm=\"sinergi\"", $"{refused.Answer.Headers.WwwAuthenticate}");
        Assert.Equal("A token is needed", refused["title"].GetString());
        Assert.Equal("/bantuan/api#token", refused["type"].GetString());
        Assert.Equal(401, refused["status"].GetInt32());
        Assert.NotEmpty(refused["traceId"].GetString()!);
        Assert.False(refused.Answer.Headers.Contains("Set-Cookie"));

        var method = await program.SendAsync(new HttpRequestMessage(HttpMethod.Delete, List));
        Assert.Equal((HttpStatusCode.MethodNotAllowed, "method"), (method.Status, method.Problem));
        Assert.Contains("GET", method.Answer.Content.Headers.Allow);
    }

    [Fact]
    public void Problems_AllHaveWordsInBothLanguages()
    {
        var texts = new Texts();
        foreach (var key in ApiProblem.Codes.SelectMany(c => new[] { $"api.problem.{c}.title", $"api.problem.{c}.detail" }))
        {
            Assert.All(new[] { "id", "en" }, language => Assert.NotEqual(key, texts.In(language, key)));
        }
    }
}
