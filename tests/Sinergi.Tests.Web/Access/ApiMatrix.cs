using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Api;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Access;

/// <summary>One endpoint for programs, with a call that is answered.</summary>
/// <param name="Shared">For every institution, each of which sees its own; otherwise not there for others.</param>
internal sealed record ApiSample(HttpMethod Method, string Route, string Scope, string Path, bool Shared = false)
{
    /// <summary>What the call brings; null for one that only reads.</summary>
    public Func<HttpContent>? Content { get; init; }
    public int Status { get; init; } = 200;

    /// <summary>The record of the world is told in the answer.</summary>
    public bool ShowsMark { get; init; }
    public string Verb => $"{Method} {Route}";
    public string Needs => NeedsOf(Scope);

    public static string NeedsOf(string scope) => $"the scope {scope}";
}

/// <summary>
/// The part of the matrix that is for programs: the same call from a program that may, from one that lacks the scope, from one of another office,
/// without a token, and with the session of a person who may do everything.
/// </summary>
internal sealed class ApiMatrix(AccessMatrix matrix, Guid agreement, Guid party)
{
    private const string Base = "/api/v1";

    public IReadOnlyList<ApiSample> Samples { get; } =
    [
        new(HttpMethod.Get, $"{Base}/agreements", ApiScopes.Read, $"{Base}/agreements", Shared: true) { ShowsMark = true },
        new(HttpMethod.Get, $"{Base}/agreements/{{id:guid}}", ApiScopes.Read, $"{Base}/agreements/{agreement}") { ShowsMark = true },
        new(HttpMethod.Get, $"{Base}/agreements/{{id:guid}}/units", ApiScopes.Read, $"{Base}/agreements/{agreement}/units"),
        new(HttpMethod.Get, $"{Base}/institutions", ApiScopes.Read, $"{Base}/institutions?q=kanwil", Shared: true),
        new(HttpMethod.Put, $"{Base}/agreements/{{id:guid}}/parties/{{partyId:guid}}", ApiScopes.OwnSide, Party(agreement, party))
        {
            Content = () => JsonContent.Create(new { contact = new { name = "Narahubung matriks", phone = "0812" } }),
        },
        new(
            HttpMethod.Put,
            $"{Base}/agreements/{{id:guid}}/parties/{{partyId:guid}}/signed-copy",
            ApiScopes.OwnSide,
            $"{Party(agreement, party)}/signed-copy"
        )
        {
            Content = Copy,
        },
        new(HttpMethod.Post, $"{Base}/agreements", ApiScopes.Register, $"{Base}/agreements", Shared: true)
        {
            Content = () => JsonContent.Create(new { source = "Matriks", sameAs = "new" }),
            Status = 201,
        },
    ];

    public static async Task<ApiMatrix> OfAsync(AccessMatrix matrix)
    {
        var (id, kanwil) = (matrix.World.Records.Agreement, matrix.World.Register.Kanwil.Id);
        var party = await matrix.World.Host.QueryAsync(db =>
            db.Set<AgreementParty>().Where(p => p.AgreementId == id && p.InstitutionId == kanwil).Select(p => p.Id).SingleAsync()
        );
        return new ApiMatrix(matrix, id, party);
    }

    public async Task WalkAsync()
    {
        var world = matrix.World;
        using var own = await world.Host.GivenProgramAsync(world.Register.Kanwil);
        using var outside = await world.Host.GivenProgramAsync(world.Register.OtherKanwil);
        using var nobody = new ApiCaller(world.Host, token: null);
        using var person = await world.Host.SignedInAsync(world.Clerk);
        foreach (var sample in Samples)
        {
            Expect(matrix.Anonymous, sample, await nobody.SendAsync(Request(sample, null)), 401);
            var session = await person.SendAsync(Request(sample, null), follow: false);
            if (session.Status is not HttpStatusCode.Unauthorized)
            {
                matrix.Anonymous.Add($"{sample.Verb}: answers {session.Status} to a session");
            }

            using var lacking = await LackingAsync(world.Register.Kanwil, sample.Scope);
            Expect(matrix.WithoutPermission, sample, await lacking.SendAsync(Request(sample, null)), 403);
            var tag = (await own.GetAsync($"{Base}/agreements/{agreement}")).ETag;
            var elsewhere = await outside.SendAsync(Request(sample, tag));
            Expect(matrix.OutOfScope, sample, elsewhere, sample.Shared ? sample.Status : 404);
            if (HasMark(elsewhere))
            {
                matrix.OutOfScope.Add($"{sample.Verb}: tells another office of the record");
            }

            var answered = await own.SendAsync(Request(sample, tag));
            Expect(matrix.InScope, sample, answered, sample.Status);
            if (sample.ShowsMark && !HasMark(answered))
            {
                matrix.InScope.Add($"{sample.Verb}: does not tell of the record");
            }
        }
    }

    private async Task<ApiCaller> LackingAsync(Institution institution, string scope) =>
        await matrix.World.Host.GivenProgramAsync(institution, [.. ApiScopes.All.Except([scope])]);

    private static HttpRequestMessage Request(ApiSample sample, string? tag)
    {
        var request = new HttpRequestMessage(sample.Method, sample.Path) { Content = sample.Content?.Invoke() };
        if (sample.Content is not null)
        {
            request.Headers.Add("Idempotency-Key", NewId.Random().ToString());
            request.Headers.TryAddWithoutValidation("If-Match", tag ?? $"\"{Guid.Empty:N}-0\"");
        }

        return request;
    }

    private static ByteArrayContent Copy()
    {
        var file = Testing.Files.Samples.Pdf("Salinan matriks");
        var content = new ByteArrayContent(file);
        content.Headers.ContentType = new("application/pdf");
        content.Headers.TryAddWithoutValidation("Content-Digest", $"sha-256=:{Convert.ToBase64String(SHA256.HashData(file))}:");
        return content;
    }

    private static string Party(Guid agreement, Guid party) => $"{Base}/agreements/{agreement}/parties/{party}";

    private static void Expect(List<string> offences, ApiSample sample, ApiReply answer, int status)
    {
        if (answer.Status != (HttpStatusCode)status)
        {
            offences.Add($"{sample.Verb}: {(int)answer.Status} {answer.Text} instead of {status}");
        }
        else if (status >= 400 && answer.Problem is null)
        {
            offences.Add($"{sample.Verb}: {status} is no problem document but {answer.Type}");
        }
    }

    private static bool HasMark(ApiReply answer) => answer.Text.Contains(MatrixWorld.Mark, StringComparison.OrdinalIgnoreCase);
}
