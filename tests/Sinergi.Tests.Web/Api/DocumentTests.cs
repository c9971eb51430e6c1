using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Data;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Api;
using Sinergi.Testing;
using Sinergi.Testing.Files;
using Sinergi.Testing.Site;
using Sinergi.Tests.Web.Agreements;

namespace Sinergi.Tests.Web.Api;

/// <summary>The description says what the interface does: all of it, nothing else, and in the shapes that it really answers in.</summary>
public sealed class DocumentTests(AgreementWorlds worlds) : IClassFixture<AgreementWorlds>
{
    private const string Path = "/api/v1/openapi.json";
    private const string List = "/api/v1/agreements";

    [Fact]
    public async Task Description_AndTheMappedEndpoints_AreTheSame()
    {
        var (host, document, _) = await DocumentAsync();
        var mapped =
            from endpoint in host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            let route = "/" + endpoint.RoutePattern.RawText!.TrimStart('/')
            where route.StartsWith("/api/", StringComparison.Ordinal)
            from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods
            select $"{method} {route.Replace(":guid", "", StringComparison.Ordinal)} {endpoint.Metadata.GetMetadata<RequireScopeAttribute>()?.Scope}";
        var described =
            from path in document.GetProperty("paths").EnumerateObject()
            from operation in path.Value.EnumerateObject()
            let security = operation.Value.GetProperty("security").EnumerateArray().ToList()
            select $"{operation.Name.ToUpperInvariant()} {path.Name} {(security is [var only] ? only.GetProperty("token")[0].GetString() : "")}";

        Assert.Equal(mapped.Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Description_OfEveryPart_HasWordsAndLeadsSomewhere()
    {
        var (_, document, check) = await DocumentAsync();
        Assert.Equal("3.1.1", document.GetProperty("openapi").GetString());
        List<string> silent = [];
        foreach (var schema in document.GetProperty("components").GetProperty("schemas").EnumerateObject())
        {
            var properties = schema.Value.TryGetProperty("properties", out var found) ? found.EnumerateObject().ToList() : [];
            silent.AddRange(properties.Where(p => !Speaks(check.Resolve(p.Value))).Select(p => $"{schema.Name}.{p.Name}"));
            silent.AddRange(Speaks(schema.Value) ? [] : [schema.Name]);
        }

        foreach (var (name, operation) in Operations(document))
        {
            Assert.NotEmpty(operation.GetProperty("summary").GetString()!);
            var parameters = operation.TryGetProperty("parameters", out var all) ? all.EnumerateArray().Select(check.Resolve).ToList() : [];
            silent.AddRange(parameters.Where(p => !Speaks(p)).Select(p => $"{name} {p.GetProperty("name")}"));
            silent.AddRange(
                operation
                    .GetProperty("responses")
                    .EnumerateObject()
                    .Where(r => !Speaks(check.Resolve(r.Value)))
                    .Select(r => $"{name} {r.Name}")
            );
        }

        Assert.Empty(silent);

        static bool Speaks(JsonElement part) => part.TryGetProperty("description", out var words) && words.GetString() is { Length: > 0 };
    }

    [Fact]
    public async Task Codes_InTheDescription_AreThoseOfTheProduct()
    {
        var (_, document, check) = await DocumentAsync();
        var schemas = document.GetProperty("components").GetProperty("schemas");
        Assert.Equal(Enum.GetNames<AgreementKind>(), Codes(schemas.GetProperty("AgreementKind")));
        Assert.Equal(Enum.GetNames<Validity>(), Codes(schemas.GetProperty("Validity")));
        Assert.Equal(
            Enum.GetNames<DocumentState>(),
            Codes(schemas.GetProperty("Agreement").GetProperty("properties").GetProperty("documentState"))
        );
        Assert.Equal(Enum.GetNames<CountersignState>(), Codes(schemas.GetProperty("Unit").GetProperty("properties").GetProperty("state")));
        var query = Query(document, check);
        Assert.Equal(Enum.GetNames<ValidityChoice>().Order(), Codes(query["validity"]).Order());
        Assert.Equal(Enum.GetNames<PartnerKind>(), Codes(query["partner"]));
        Assert.Equal(Enum.GetNames<PartnerSide>(), Codes(query["side"]));
        Assert.Equal(Enum.GetNames<SourceGap>(), Codes(query["gaps"].GetProperty("items")));

        static IEnumerable<string> Codes(JsonElement schema) => schema.GetProperty("enum").EnumerateArray().Select(c => c.GetString()!);
    }

    [Fact]
    public async Task Filters_InTheDescription_AreThoseOfTheList()
    {
        var (_, document, check) = await DocumentAsync();
        var ofList = typeof(AgreementFilter)
            .GetProperties()
            .Where(p => p.CanWrite)
            .Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name))
            .Concat([ApiQuery.LimitName, ApiQuery.CursorName]);

        Assert.Equal(ofList.Order(StringComparer.Ordinal), Query(document, check).Keys.Order(StringComparer.Ordinal));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Answers_OfEveryCall_HaveTheDescribedShape(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        var id = await world.RegisterAsync(
            AgreementWorld.Told("Bentuk api", world.ThreeParties) with
            {
                Countersigners = [new NewCountersigners("Seluruh UPT", world.Kanwil.Id, null)],
                Scopes = [new NewScope("Rehabilitasi", null)],
                UnclaimedNumbers = ["X/1"],
            }
        );
        using var visitor = new ApiCaller(world.Host, token: null);
        var document = (await visitor.GetAsync(Path)).Json;
        var check = new SchemaCheck(document);
        using var program = await world.Host.GivenProgramAsync(world.Kanwil);
        var one = await program.GetAsync($"{List}/{id}");
        var party = $"{List}/{id}/parties/{one["parties"][0].GetProperty("id").GetGuid()}";
        var side = await program.PutAsync(party, new { contact = new { name = "Narahubung", phone = "0812" } }, one.ETag);
        var example = check
            .Resolve(document.GetProperty("components").GetProperty("schemas").GetProperty("NewAgreement"))
            .GetProperty("example");
        (string Operation, ApiReply Reply)[] calls =
        [
            ("listAgreements", await program.GetAsync($"{List}?limit=1")),
            ("getAgreement", one),
            ("listUnits", await program.GetAsync($"{List}/{id}/units?limit=2")),
            ("findInstitutions", await program.GetAsync("/api/v1/institutions?q=uji")),
            ("registerSide", side),
            ("addSignedCopy", await program.PutFileAsync($"{party}/signed-copy", Samples.Pdf("Naskah bentuk"), side.ETag)),
            ("registerAgreement", await program.PostAsync(List, example)),
            ("registerAgreement", await program.PostAsync(List, example)),
            ("registerAgreement", await program.PostAsync(List, new { source = 1 })),
            ("registerAgreement", await program.PostAsync(List, new { })),
            ("registerSide", await program.PutAsync(party, new { number = "1" }, one.ETag)),
            ("registerSide", await program.PutAsync(party, new { number = "1" }, null)),
            ("listAgreements", await program.GetAsync($"{List}?x=1")),
            ("listAgreements", await visitor.GetAsync(List)),
            ("getAgreement", await program.GetAsync($"{List}/{world.Kanwil.Id}")),
            ("getDescription", await visitor.GetAsync(Path)),
        ];
        Assert.Equal(
            [200, 200, 200, 200, 200, 200, 201, 409, 400, 422, 412, 428, 400, 401, 404, 200],
            calls.Select(c => (int)c.Reply.Status)
        );

        var operations = Operations(document).ToDictionary(o => o.Operation.GetProperty("operationId").GetString()!, o => o.Operation);
        var faults =
            from call in calls
            let response = check.Resolve(operations[call.Operation].GetProperty("responses").GetProperty($"{(int)call.Reply.Status}"))
            let schema = response.GetProperty("content").GetProperty(call.Reply.Type!).GetProperty("schema")
            from fault in check.Faults(call.Reply.Json, schema)
            select $"{call.Operation} {(int)call.Reply.Status} {fault}";
        Assert.Empty(faults);
    }

    [Fact]
    public async Task Description_ReadBefore_IsNotSentAgain()
    {
        var (host, _, _) = await DocumentAsync();
        using var visitor = new ApiCaller(host, token: null);
        var first = await visitor.GetAsync(Path);

        Assert.Equal(HttpStatusCode.NotModified, (await visitor.GetAsync(Path, ifNoneMatch: first.ETag)).Status);
    }

    [Fact]
    public async Task Help_ShowsEveryRefusalAndCallsThatWork()
    {
        var (host, document, _) = await DocumentAsync();
        var world = await worlds.OnAsync(TestDatabase.Sqlite);
        using var person = host.Visitor();
        var page = await person.GetAsync("/bantuan/api");
        Assert.All(ApiProblem.Codes, code => Assert.True(page.Has($"[id='{code}']"), code));

        // What the page tells to copy is an address that is described, with parameters that are taken.
        using var program = await host.GivenProgramAsync(world.Kanwil);
        var listing = page.TextOf("#baca").Split('"').Single(part => part.StartsWith("http", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync(new Uri(listing).PathAndQuery)).Status);
        var paths = document.GetProperty("paths").EnumerateObject().Select(p => p.Name).ToList();
        Assert.Contains(
            paths,
            path => page.TextOf("#satu").Contains(path.Replace("{id}", "$ID", StringComparison.Ordinal), StringComparison.Ordinal)
        );
        Assert.Contains(
            "/api/v1/agreements/{id}/parties/{partyId}"
                .Replace("{id}", "$ID", StringComparison.Ordinal)
                .Replace("{partyId}", "$PARTY", StringComparison.Ordinal),
            page.TextOf("#sisi"),
            StringComparison.Ordinal
        );
    }

    private async Task<(SinergiHost Host, JsonElement Document, SchemaCheck Check)> DocumentAsync()
    {
        var host = (await worlds.OnAsync(TestDatabase.Sqlite)).Host;
        using var visitor = new ApiCaller(host, token: null);
        var document = (await visitor.GetAsync(Path)).Json;
        return (host, document, new SchemaCheck(document));
    }

    private static IEnumerable<(string Name, JsonElement Operation)> Operations(JsonElement document) =>
        from path in document.GetProperty("paths").EnumerateObject()
        from operation in path.Value.EnumerateObject()
        select ($"{operation.Name} {path.Name}", operation.Value);

    private static Dictionary<string, JsonElement> Query(JsonElement document, SchemaCheck check) =>
        document
            .GetProperty("paths")
            .GetProperty(List)
            .GetProperty("get")
            .GetProperty("parameters")
            .EnumerateArray()
            .Select(check.Resolve)
            .Where(p => p.GetProperty("in").GetString() == "query")
            .ToDictionary(p => p.GetProperty("name").GetString()!, p => p.GetProperty("schema"));
}
