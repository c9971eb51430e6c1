using System.Net;
using Sinergi.Testing;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Access;

/// <summary>The classes that look into the world of the matrix.</summary>
[CollectionDefinition(Name)]
public sealed class AccessCollection : ICollectionFixture<AccessMatrices>
{
    public const string Name = "access";
}

/// <summary>The matrix on both databases, walked once before any test.</summary>
public sealed class AccessMatrices : IAsyncLifetime
{
    private readonly Dictionary<TestDatabase, AccessMatrix> walked = [];

    internal AccessMatrix this[TestDatabase database] => walked[database];

    public async ValueTask InitializeAsync()
    {
        var databases = Enum.GetValues<TestDatabase>();
        var matrices = await Task.WhenAll(databases.Select(d => Task.Run(() => AccessMatrix.WalkAsync(d))));
        foreach (var (database, matrix) in databases.Zip(matrices))
        {
            walked[database] = matrix;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var matrix in walked.Values)
        {
            await matrix.DisposeAsync();
        }
    }
}

/// <summary>
/// Sends every request of the samples as somebody who may, as their equal of another office, as a colleague who lacks the permission and as
/// nobody, and notes each answer that is not the declared one. Pages are looked at before any form is sent.
/// </summary>
internal sealed class AccessMatrix : IAsyncDisposable
{
    private readonly Dictionary<Guid, (SiteClient Client, string Token)> browsers = [];
    private readonly SiteClient nobody;

    private AccessMatrix(MatrixWorld world)
    {
        World = world;
        nobody = world.Host.Visitor();
        Samples =
        [
            .. RecordSamples.Of(world),
            .. AdesiSamples.Of(world),
            .. BackfillSamples.Of(world),
            .. PreparationSamples.Of(world),
            .. PublicationSamples.Of(world),
            .. IndicatorSamples.Of(world),
            .. ActivitySamples.Of(world),
            .. SupportSamples.Of(world),
            .. VisitSamples.Of(world),
            .. SopSamples.Of(world),
            .. InstrumentSamples.Of(world),
            .. OfficeSamples.Of(world),
            .. ClientSamples.Of(world),
            .. AccountSamples.Of(world),
        ];
    }

    public MatrixWorld World { get; }
    public IReadOnlyList<Sample> Samples { get; }

    /// <summary>What is for programs.</summary>
    public IReadOnlyList<ApiSample> ApiSamples { get; private set; } = [];
    public IReadOnlyDictionary<string, string?> Declared { get; private set; } = new Dictionary<string, string?>();
    public List<string> InScope { get; } = [];
    public List<string> OutOfScope { get; } = [];
    public List<string> WithoutPermission { get; } = [];
    public List<string> Anonymous { get; } = [];

    public static async Task<AccessMatrix> WalkAsync(TestDatabase database)
    {
        var matrix = new AccessMatrix(await MatrixWorld.StartAsync(database));
        matrix.Declared = await Endpoints.OfAsync(matrix.World.Host);
        foreach (var sample in matrix.Samples)
        {
            await matrix.GetAsync(sample);
        }

        var api = await ApiMatrix.OfAsync(matrix);
        matrix.ApiSamples = api.Samples;
        await api.WalkAsync();

        foreach (var sample in matrix.Samples)
        {
            foreach (var post in sample.Posts)
            {
                await matrix.PostAsync(sample, post);
            }
        }

        return matrix;
    }

    public async ValueTask DisposeAsync()
    {
        nobody.Dispose();
        foreach (var (client, _) in browsers.Values)
        {
            client.Dispose();
        }

        await World.DisposeAsync();
    }

    private async Task GetAsync(Sample sample)
    {
        var verb = Sample.VerbOf("GET", sample.Route, null);
        var seen = await (await BrowserAsync(sample)).GetAsync(sample.Path, follow: false);
        Expect(InScope, verb, seen, sample.Status);
        if (sample.Type is null ? seen.Title != sample.Title : seen.ContentHeaders.ContentType?.MediaType != sample.Type)
        {
            InScope.Add($"{verb}: “{seen.Title}” ({seen.ContentHeaders.ContentType}) instead of “{sample.Title ?? sample.Type}”");
        }

        if (sample.ShowsMark && !HasMark(seen))
        {
            InScope.Add($"{verb}: does not tell of the record");
        }

        await AsNobodyAsync(sample, verb);
        if (sample.Reach is Reach.Own or Reach.Open)
        {
            return;
        }

        if (sample.Needs != Needs.Post)
        {
            var lacking = await World.LackingAsync(sample.By.Institution, sample.Needs);
            var refused = await (await BrowserOfAsync(lacking)).Client.GetAsync(sample.Path, follow: false);
            Expect(WithoutPermission, verb, refused, 403);
        }

        var outside = await (await BrowserOfAsync(World.Outsider)).Client.GetAsync(sample.Path, follow: false);
        Expect(OutOfScope, verb, outside, sample.Reach is Reach.Record or Reach.Central ? 404 : sample.Status);
        if (HasMark(outside))
        {
            OutOfScope.Add($"{verb}: tells another office of the record");
        }
    }

    private async Task AsNobodyAsync(Sample sample, string verb)
    {
        if (sample.Reach is Reach.Open)
        {
            return;
        }

        var sent = await nobody.GetAsync(sample.Path, follow: false);
        Expect(Anonymous, verb, sent, 302);
        if (sent.Headers.Location?.ToString() != $"/masuk?kembali={Uri.EscapeDataString(sample.Path)}")
        {
            Anonymous.Add($"{verb}: leads to {sent.Headers.Location}");
        }

        if (sample.Needs is Needs.Post)
        {
            var idle = await (await BrowserOfAsync(World.WithoutPost)).Client.GetAsync(sample.Path, follow: false);
            if (idle.Headers.Location?.ToString() != "/tanpa-jabatan")
            {
                WithoutPermission.Add($"{verb}: shown to somebody without a post");
            }
        }
    }

    private async Task PostAsync(Sample sample, SentForm post)
    {
        var verb = Sample.VerbOf("POST", sample.Route, post.Handler);
        var by = post.By ?? sample.By;
        var reach = post.Reach ?? sample.Reach;
        var (own, token) = reach is Reach.Open ? (nobody, await TokenAsync(nobody, "/masuk")) : await BrowserOfAsync(by);
        if (await RequestAsync(sample, post, verb, own) is not { } send)
        {
            return;
        }

        if (reach is not Reach.Open)
        {
            Expect(Anonymous, verb, await send(nobody, "palsu"), 401);
        }

        foreach (var permission in new[] { sample.Needs, post.Also }.OfType<string>().Where(MatrixWorld.Everything.Contains))
        {
            var (client, good) = await BrowserOfAsync(await World.LackingAsync(by.Institution, permission));
            Expect(WithoutPermission, $"{verb} without {permission}", await send(client, good), 403);
        }

        if (reach is Reach.Record or Reach.Central)
        {
            var (client, good) = await BrowserOfAsync(World.Outsider);
            Expect(OutOfScope, verb, await send(client, good), 404);
        }

        // Last, because now it is done: the very same fields, so that nothing but who sent them made the difference.
        var taken = await send(own, token);
        Expect(InScope, verb, taken, post.Status);
        if (taken.Errors.Count > 0 && reach is not Reach.Open)
        {
            InScope.Add($"{verb}: {string.Join(" ", taken.Errors)}");
        }
    }

    /// <summary>The request that a press of the button sends, for anybody to send; null when the page has no such form.</summary>
    private async Task<Func<SiteClient, string, Task<SitePage>>?> RequestAsync(Sample sample, SentForm post, string verb, SiteClient own)
    {
        if (post.Fill is null)
        {
            var path = post.Handler is null ? sample.Path : $"{sample.Path}?handler={post.Handler}";
            return (client, token) => client.PostAsync(path, [new("__RequestVerificationToken", token)], follow: false);
        }

        try
        {
            var form = post.Fill(await own.GetAsync(post.From ?? sample.Path));
            return (client, token) => form.SentBy(client, token).SubmitAsync(post.Button, follow: false);
        }
        catch (InvalidOperationException missing)
        {
            InScope.Add($"{verb}: {missing.Message}");
            return null;
        }
    }

    private static void Expect(List<string> offences, string verb, SitePage answer, int status)
    {
        if (answer.Status != (HttpStatusCode)status)
        {
            offences.Add($"{verb}: {(int)answer.Status} {answer.Title} instead of {status}");
        }
    }

    private static bool HasMark(SitePage page) => page.Html.Contains(MatrixWorld.Mark, StringComparison.OrdinalIgnoreCase);

    private async Task<SiteClient> BrowserAsync(Sample sample) =>
        sample.Reach is Reach.Open ? nobody : (await BrowserOfAsync(sample.By)).Client;

    private async Task<(SiteClient Client, string Token)> BrowserOfAsync(Officer officer)
    {
        if (!browsers.TryGetValue(officer.AccountId, out var browser))
        {
            var client = await World.Host.SignedInAsync(officer);
            browser = (client, await TokenAsync(client, "/akun"));
            browsers[officer.AccountId] = browser;
        }

        return browser;
    }

    private static async Task<string> TokenAsync(SiteClient client, string path) =>
        (await client.GetAsync(path)).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
}
