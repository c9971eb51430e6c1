using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Audit;
using Sinergi.Testing;
using Sinergi.Testing.Files;
using Sinergi.Testing.Site;
using Sinergi.Tests.Web.Agreements;

namespace Sinergi.Tests.Web.Api;

/// <summary>What programs write: their own side of an agreement, and agreements made elsewhere; each once, and nothing over somebody else's head.</summary>
public sealed class WriteTests(AgreementWorlds worlds) : IClassFixture<AgreementWorlds>
{
    private const string List = "/api/v1/agreements";

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task OwnSide_WithNumberAndContact_FillsWhatTheRegisterDidNotKnow(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        using var program = await world.Host.GivenProgramAsync(world.Bnnp);
        var side = await SideAsync(world, program, "Sisi sendiri api");

        var done = await program.PutAsync(
            side.Path,
            new
            {
                number = "PKS/7/BNNP/2025",
                contact = new
                {
                    name = "Narahubung Api",
                    title = "Analis",
                    email = "api@contoh.example",
                },
            },
            side.ETag
        );

        Assert.Equal(HttpStatusCode.OK, done.Status);
        Assert.True(done["changed"].GetBoolean());
        var read = await program.GetAsync($"{List}/{side.Agreement}");
        Assert.Equal(done.ETag, read.ETag);
        Assert.Equal("PKS/7/BNNP/2025", read["parties"][2].GetProperty("number").GetString());
        Assert.DoesNotContain("Narahubung Api", read.Text, StringComparison.Ordinal);
        var contact = await world.Host.QueryAsync(db => db.Set<ContactPerson>().SingleAsync(c => c.AgreementId == side.Agreement));
        Assert.Equal(((Guid?)world.Bnnp.Id, "Narahubung Api", "api@contoh.example"), (contact.InstitutionId, contact.Name, contact.Email));
        // The record says which program it was; found by its number from now on.
        using var person = await world.Host.SignedInAsync(world.Clerk);
        Assert.Contains(
            "aplikasi Sistem BNNP Uji, BNNP Uji",
            (await person.GetAsync(AgreementLinks.Record(side.Agreement))).Text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Sisi sendiri api",
            (await person.GetAsync("/kerja-sama?Query.Words=PKS/7/BNNP/2025")).Text,
            StringComparison.Ordinal
        );
        var process = await world.Host.QueryAsync(db =>
            db.Set<Process>()
                .SingleAsync(p =>
                    p.Kind == "agreements.registerSide"
                    && db.Set<ProcessRecord>().Any(r => r.RecordId == side.Agreement && r.Sequence == p.Sequence)
                )
        );
        Assert.Null(process.AccountId ?? process.PersonId ?? process.PostId);
        Assert.Equal(world.Bnnp.Id, process.InstitutionId);
        Assert.False(process.ByContact);

        // The same again: nothing to do, and nobody is told.
        var same = await program.PutAsync(side.Path, new { number = "PKS / 7 / BNNP / 2025" }, read.ETag);
        Assert.Equal((HttpStatusCode.OK, false), (same.Status, same["changed"].GetBoolean()));
        Assert.Equal(read.ETag, same.ETag);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task OwnSide_WithAnotherNumberThanTheRecordedOne_IsLeftToPeople(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        using var program = await world.Host.GivenProgramAsync(world.Bnnp);
        var side = await SideAsync(world, program, "Nomor lain api", number: "B/1/2025");

        var refused = await program.PutAsync(side.Path, new { number = "B/2/2025" }, side.ETag);

        Assert.Equal((HttpStatusCode.Conflict, "number-differs"), (refused.Status, refused.Problem));
        Assert.Contains("B/1/2025", refused["detail"].GetString(), StringComparison.Ordinal);
        Assert.Equal("B/1/2025", (await program.GetAsync($"{List}/{side.Agreement}"))["parties"][2].GetProperty("number").GetString());
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Side_OfAnotherPartyOrOfOneThatLeft_IsNotThere(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        using var program = await world.Host.GivenProgramAsync(world.Bnnp);
        var side = await SideAsync(world, program, "Sisi orang api");
        var others = (await program.GetAsync($"{List}/{side.Agreement}"))["parties"].EnumerateArray().Take(2);
        foreach (var other in others)
        {
            var refused = await program.PutAsync(
                PartyPath(side.Agreement, other.GetProperty("id").GetGuid()),
                new { number = "1" },
                side.ETag
            );
            Assert.Equal((HttpStatusCode.NotFound, "not-found"), (refused.Status, refused.Problem));
        }

        await world.Host.QueryAsync(db =>
            db.Set<AgreementParty>()
                .Where(p => p.Id == side.Party)
                .ExecuteUpdateAsync(p => p.SetProperty(x => x.LeftFrom, AgreementWorld.Today.AddDays(-1)))
        );
        Assert.Equal(HttpStatusCode.NotFound, (await program.PutAsync(side.Path, new { number = "1" }, side.ETag)).Status);
        Assert.False(
            await world.Host.QueryAsync(db => db.Set<AgreementParty>().AnyAsync(p => p.AgreementId == side.Agreement && p.Number != null))
        );
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task OwnSide_WithoutOrWithAnOldTag_IsHeldBack(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        using var program = await world.Host.GivenProgramAsync(world.Bnnp);
        var side = await SideAsync(world, program, "Tanda api");
        foreach (var tag in new[] { null, "*", "\"bukan-tanda\"", $"W/{side.ETag}" })
        {
            var missing = await program.PutAsync(side.Path, new { number = "1" }, tag);
            Assert.Equal(((HttpStatusCode)428, "if-match"), (missing.Status, missing.Problem));
        }

        Assert.Equal(HttpStatusCode.OK, (await program.PutAsync(side.Path, new { number = "B/9/2025" }, side.ETag)).Status);
        var old = await program.PutAsync(side.Path, new { contact = new { name = "Lain", phone = "0812" } }, side.ETag);
        Assert.Equal((HttpStatusCode.PreconditionFailed, "changed"), (old.Status, old.Problem));
        Assert.Equal((await program.GetAsync($"{List}/{side.Agreement}")).ETag, old.ETag);
        Assert.Equal(
            HttpStatusCode.OK,
            (await program.PutAsync(side.Path, new { contact = new { name = "Lain", phone = "0812" } }, old.ETag)).Status
        );
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Content_ThatCannotBeTaken_NamesEachField(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        using var program = await world.Host.GivenProgramAsync(world.Bnnp);
        var side = await SideAsync(world, program, "Isi keliru api");

        async Task<string> FieldsAsync(object body)
        {
            var answer = await program.PutAsync(side.Path, body, side.ETag);
            return $"{(int)answer.Status} {string.Join(' ', answer["errors"].EnumerateObject().Select(e => e.Name))}";
        }

        Assert.Equal("422 number", await FieldsAsync(new { }));
        Assert.Equal("422 contact.name contact.phone", await FieldsAsync(new { contact = new { title = "Analis" } }));
        Assert.Equal("422 contact.email", await FieldsAsync(new { contact = new { name = "A", email = "bukan surel" } }));
        Assert.Equal("422 number", await FieldsAsync(new { number = new string('9', 201) }));
        Assert.Equal("400 signed", await FieldsAsync(new { number = "1", signed = true }));
        Assert.Equal("400 number", await FieldsAsync(new { number = 7 }));

        var unasked = await program.PutAsync($"{side.Path}?paksa=true", new { number = "1" }, side.ETag);
        Assert.Equal("paksa", Assert.Single(unasked["errors"].EnumerateObject()).Name);

        var form = new HttpRequestMessage(HttpMethod.Put, side.Path) { Content = new FormUrlEncodedContent([new("number", "1")]) };
        form.Headers.TryAddWithoutValidation("If-Match", side.ETag);
        Assert.Equal("media-type", (await program.SendAsync(form)).Problem);
        Assert.Equal("too-large", (await program.PutAsync(side.Path, new { number = new string('9', 300_000) }, side.ETag)).Problem);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task SignedCopy_WithItsDigest_IsOneMoreSourceAndBindsNobody(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        using var program = await world.Host.GivenProgramAsync(world.Bnnp);
        var side = await SideAsync(world, program, "Salinan api");
        var (path, file) = ($"{side.Path}/signed-copy", Samples.Pdf("Naskah bertanda tangan"));

        Assert.Equal("digest", (await program.PutFileAsync(path, file, side.ETag, digest: new byte[32])).Problem);
        Assert.Equal("invalid", (await program.PutFileAsync(path, "bukan pdf"u8.ToArray(), side.ETag)).Problem);
        var done = await program.PutFileAsync(path, file, side.ETag);
        Assert.Equal((HttpStatusCode.OK, true), (done.Status, done["changed"].GetBoolean()));
        var again = await program.PutFileAsync(path, file, done.ETag);
        Assert.Equal((HttpStatusCode.OK, false), (again.Status, again["changed"].GetBoolean()));

        var source = await world.Host.QueryAsync(db =>
            db.Set<FactSource>().SingleAsync(s => s.RecordId == side.Agreement && s.DocumentId != null)
        );
        Assert.Equal("Salinan naskah dari BNNP Uji", source.Title);
        Assert.Null(source.AddedById);
        using var person = await world.Host.SignedInAsync(world.Clerk);
        Assert.Contains(source.Title, (await person.GetAsync(AgreementLinks.Record(side.Agreement))).Text, StringComparison.Ordinal);
        Assert.Null(
            await world.Host.QueryAsync(db => db.Set<AgreementParty>().Where(p => p.Id == side.Party).Select(p => p.Signed).SingleAsync())
        );
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Call_SentAgainUnderItsKey_IsCarriedOutOnce(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        using var program = await world.Host.GivenProgramAsync(world.Kanwil);
        using var other = await world.Host.GivenProgramAsync(world.OtherKanwil);
        var (key, body) = ($"kunci-{NewId.Random()}", NewAgreement("Sekali api"));

        var first = await program.PostAsync(List, body, key);
        var again = await program.PostAsync(List, body, key);
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (first.Status, again.Status));
        Assert.Equal((first.Text, first.ETag, first.Answer.Headers.Location), (again.Text, again.ETag, again.Answer.Headers.Location));
        var reused = await program.PostAsync(List, NewAgreement("Lain api"), key);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "key-reused"), (reused.Status, reused.Problem));
        // Keys are each program's own.
        Assert.Equal(HttpStatusCode.Created, (await other.PostAsync(List, NewAgreement("Lain api"), key)).Status);
        Assert.Equal(1, await CountAsync(world, "Sekali api"));

        var without = new HttpRequestMessage(HttpMethod.Post, List) { Content = System.Net.Http.Json.JsonContent.Create(body) };
        Assert.Equal("idempotency-key", (await program.SendAsync(without)).Problem);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Call_SentTwiceAtOnce_IsCarriedOutOnceAndAnsweredTwice(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        using var program = await world.Host.GivenProgramAsync(world.Kanwil);
        var (key, body) = ($"serentak-{NewId.Random()}", NewAgreement("Serentak api"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => program.PostAsync(List, body, key)));

        Assert.All(answers, a => Assert.Equal((HttpStatusCode.Created, answers[0].Text), (a.Status, a.Text)));
        Assert.Equal(1, await CountAsync(world, "Serentak api"));

        var mixed = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(n => program.PostAsync(List, NewAgreement($"Campur {n % 2} api"), key + "-lain"))
        );
        Assert.Equal(2, mixed.Count(a => a.Status is HttpStatusCode.Created));
        Assert.Equal(2, mixed.Count(a => a.Problem == "key-reused"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Call_ThatWasRefused_CanBeMendedUnderItsKey(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        using var program = await world.Host.GivenProgramAsync(world.Kanwil);
        var key = $"perbaiki-{NewId.Random()}";

        var refused = await program.PostAsync(
            List,
            new
            {
                signedOn = "2027-01-01",
                term = new { start = "2025-02-01", end = "2025-01-01" },
                parties = new[] { new { number = new string('9', 201) } },
            },
            key
        );
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "invalid"), (refused.Status, refused.Problem));
        Assert.Equal(
            ["parties[0].name", "parties[0].number", "signedOn", "source", "term.end"],
            refused["errors"].EnumerateObject().Select(e => e.Name).Order(StringComparer.Ordinal)
        );

        Assert.Equal(HttpStatusCode.Created, (await program.PostAsync(List, NewAgreement("Diperbaiki api"), key)).Status);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Register_OfOneThatMayBeThere_NamesItFirst(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        using var program = await world.Host.GivenProgramAsync(world.Kanwil);
        object Told(string? sameAs) =>
            new
            {
                source = "Register lama",
                kind = "Pks",
                subject = "Penyuluhan hukum keliling",
                signedOn = "2019-03-04",
                sameAs,
                parties = new[]
                {
                    new
                    {
                        institutionId = (Guid?)world.Kanwil.Id,
                        name = (string?)null,
                        number = "W/77/API/2025",
                    },
                    new
                    {
                        institutionId = (Guid?)null,
                        name = (string?)"BNNP Uji",
                        number = "B/77/API/2025",
                    },
                },
            };

        var first = await program.PostAsync(List, Told(null));
        Assert.Equal(HttpStatusCode.Created, first.Status);
        var path = first.Answer.Headers.Location!.ToString();
        var read = await program.GetAsync(path);
        Assert.Equal(first.ETag, read.ETag);
        Assert.Equal(
            [world.Kanwil.Id, world.Bnnp.Id],
            read["parties"].EnumerateArray().Select(p => p.GetProperty("institutionId").GetGuid())
        );

        var like = await program.PostAsync(List, Told(null));
        Assert.Equal((HttpStatusCode.Conflict, "similar"), (like.Status, like.Problem));
        var id = like["similar"][0].GetProperty("id").GetGuid();
        Assert.Equal(path, $"{List}/{id}");
        var source = await program.PostAsync(List, Told(id.ToString()));
        Assert.Equal((HttpStatusCode.OK, id), (source.Status, source["id"].GetGuid()));
        Assert.Equal(2, await world.Host.QueryAsync(db => db.Set<FactSource>().CountAsync(s => s.RecordId == id)));
        Assert.Equal(HttpStatusCode.Created, (await program.PostAsync(List, Told("new"))).Status);
        Assert.Equal("invalid", (await program.PostAsync(List, Told("mungkin"))).Problem);
        Assert.Equal("not-found", (await program.PostAsync(List, Told(NewId.Random().ToString()))).Problem);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Chain_InWhichAProgramActed_KnowsWhichOneItWas(TestDatabase database)
    {
        var world = await AgreementWorld.StartAsync(database);
        await using var host = world.Host;
        using var program = await host.GivenProgramAsync(world.Bnnp);
        var side = await SideAsync(world, program, "Rantai api");
        Assert.Equal(HttpStatusCode.OK, (await program.PutAsync(side.Path, new { number = "B/5/2025" }, side.ETag)).Status);
        Assert.IsType<AuditVerdict.Intact>(await VerifyAsync());

        await host.QueryAsync(db =>
            db.Set<Process>().Where(p => p.ClientId != null).ExecuteUpdateAsync(p => p.SetProperty(x => x.ClientId, (Guid?)null))
        );
        Assert.IsType<AuditVerdict.Broken>(await VerifyAsync());

        Task<AuditVerdict> VerifyAsync() =>
            host.UseAsync(services => services.GetRequiredService<AuditVerifier>().VerifyAsync(null, CancellationToken.None));
    }

    private static object NewAgreement(string subject) =>
        new
        {
            source = "Register uji",
            kind = "Mou",
            subject,
            parties = new[] { new { name = $"Pihak {subject}" } },
        };

    private static Task<int> CountAsync(AgreementWorld world, string subject) =>
        world.Host.QueryAsync(db => db.Set<Agreement>().CountAsync(a => a.Subject == subject));

    private static string PartyPath(Guid agreement, Guid party) => $"{List}/{agreement}/parties/{party}";

    private sealed record Side(Guid Agreement, Guid Party, string ETag)
    {
        public string Path => PartyPath(Agreement, Party);
    }

    /// <summary>An agreement of which the third party is the program's own, as the program has just read it.</summary>
    private static async Task<Side> SideAsync(AgreementWorld world, ApiCaller program, string subject, string? number = null)
    {
        var own = new NewParty(world.Bnnp.Id, world.Bnnp.Name, 3, number, null, null, null, null);
        var id = await world.RegisterAsync(
            AgreementWorld.Told(subject, AgreementWorld.Party(world.Kanwil, 1), AgreementWorld.Party(world.Ombudsman, 2), own)
        );
        var read = await program.GetAsync($"{List}/{id}");
        return new Side(id, read["parties"][2].GetProperty("id").GetGuid(), read.ETag!);
    }
}
