using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;
using Sinergi.Platform.Access;

namespace Sinergi.Platform.Api;

/// <summary>
/// The description of the interface for programs, kept as a document beside the code that it describes; tests hold the two together. Whoever writes
/// a program reads it before there is a token, so it is open to everybody.
/// </summary>
internal static class ApiDocument
{
    public const string Route = $"{ApiRoutes.Base}/openapi.json";
    private static readonly byte[] Content = Read();
    private static readonly EntityTagHeaderValue Tag = new($"\"{Convert.ToHexStringLower(SHA256.HashData(Content).AsSpan(0, 8))}\"");

    public static void MapApiDocument(this IEndpointRouteBuilder endpoints) =>
        endpoints
            .MapGet(Route, () => TypedResults.Bytes(Content, "application/json", entityTag: Tag))
            .WithMetadata(new AnonymousAttribute());

    private static byte[] Read()
    {
        var assembly = typeof(ApiDocument).Assembly;
        var name = assembly.GetManifestResourceNames().Single(n => n.EndsWith(".Api.openapi.json", StringComparison.Ordinal));
        using var stream = assembly.GetManifestResourceStream(name)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
