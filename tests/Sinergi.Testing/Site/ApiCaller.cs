using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using Sinergi.Kernel;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Api;

namespace Sinergi.Testing.Site;

/// <summary>An answer of the interface for programs.</summary>
public sealed record ApiReply(HttpResponseMessage Answer, string Text)
{
    public HttpStatusCode Status => Answer.StatusCode;
    public string? ETag => Answer.Headers.ETag?.ToString();
    public string? Type => Answer.Content.Headers.ContentType?.MediaType;
    public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Text);

    /// <summary>What kind of refusal it is: the last part of its type.</summary>
    public string? Problem => Type == ApiProblem.ContentType ? Json.GetProperty("type").GetString()!.Split('#')[^1] : null;

    public JsonElement this[string member] => Json.GetProperty(member);
}

/// <summary>A program: it sends a token and no cookies, and follows nothing by itself.</summary>
public sealed class ApiCaller : IDisposable
{
    private readonly HttpClient http;

    public ApiCaller(SinergiHost host, string? token)
    {
        http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = host.Address };
        if (token is not null)
        {
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }
    }

    public Task<ApiReply> GetAsync(string path, string? ifNoneMatch = null, string? language = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        Add(request, "If-None-Match", ifNoneMatch);
        Add(request, "Accept-Language", language);
        return SendAsync(request);
    }

    /// <param name="key">A new one where it is left out.</param>
    public Task<ApiReply> PostAsync(string path, object body, string? key = null) =>
        SendAsync(With(new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) }, key, etag: null));

    public Task<ApiReply> PutAsync(string path, object body, string? etag, string? key = null) =>
        SendAsync(With(new HttpRequestMessage(HttpMethod.Put, path) { Content = JsonContent.Create(body) }, key, etag));

    /// <param name="digest">That of the file where it is left out.</param>
    public Task<ApiReply> PutFileAsync(string path, byte[] file, string? etag, string? key = null, byte[]? digest = null)
    {
        var content = new ByteArrayContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        content.Headers.TryAddWithoutValidation("Content-Digest", $"sha-256=:{Convert.ToBase64String(digest ?? SHA256.HashData(file))}:");
        return SendAsync(With(new HttpRequestMessage(HttpMethod.Put, path) { Content = content }, key, etag));
    }

    public async Task<ApiReply> SendAsync(HttpRequestMessage request)
    {
        var answer = await http.SendAsync(request);
        return new ApiReply(answer, await answer.Content.ReadAsStringAsync());
    }

    public void Dispose() => http.Dispose();

    private static HttpRequestMessage With(HttpRequestMessage request, string? key, string? etag)
    {
        request.Headers.Add("Idempotency-Key", key ?? NewId.Random().ToString());
        Add(request, "If-Match", etag);
        return request;
    }

    private static void Add(HttpRequestMessage request, string header, string? value)
    {
        if (value is not null)
        {
            request.Headers.TryAddWithoutValidation(header, value);
        }
    }
}

public static class GivenPrograms
{
    /// <summary>A token of a new program of the institution, good for a month.</summary>
    public static async Task<string> GivenTokenAsync(this SinergiHost host, Institution institution, params string[] scopes)
    {
        var secret = ApiToken.Invent();
        var now = host.Clock.UtcNow.UtcDateTime;
        var client = new ApiClient
        {
            Id = NewId.Next(),
            InstitutionId = institution.Id,
            Name = $"Sistem {institution.ShortName}",
            Contact = "Bagian data, data@contoh.example",
            Scopes = ApiScopes.Join(scopes),
            CreatedAt = now,
        };
        await host.QueryAsync(db =>
        {
            db.Add(client);
            db.Add(
                new ApiToken
                {
                    Id = NewId.Next(),
                    ClientId = client.Id,
                    Hash = ApiToken.HashOf(secret),
                    Hint = ApiToken.HintOf(secret),
                    IssuedAt = now,
                    ValidUntil = now.AddDays(30),
                }
            );
            return db.SaveChangesAsync();
        });
        return secret;
    }

    /// <summary>A program with every right that one of its institution can have.</summary>
    public static async Task<ApiCaller> GivenProgramAsync(this SinergiHost host, Institution institution, params string[] scopes) =>
        new(host, await host.GivenTokenAsync(institution, scopes.Length > 0 ? scopes : [.. ApiScopes.For(institution.IsCorrections)]));
}
