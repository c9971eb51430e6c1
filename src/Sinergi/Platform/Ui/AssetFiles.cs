using System.Collections.Frozen;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.StaticFiles;
using Sinergi.Platform.Access;

namespace Sinergi.Platform.Ui;

/// <summary>
/// Stylesheet, scripts, fonts and pictures. They are few and small, so they are held in memory; an address carries the hash of its
/// content and may be kept by browsers for ever. Pages themselves are never compressed: they reflect input beside the form token.
/// </summary>
public sealed class AssetFiles
{
    private readonly FrozenDictionary<string, Asset> files;

    public AssetFiles()
    {
        var root = Path.Combine(AppContext.BaseDirectory, "wwwroot", "assets");
        var found = Directory.Exists(root) ? Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories) : [];
        files = found.ToFrozenDictionary(file => Path.GetRelativePath(root, file).Replace('\\', '/'), Asset.Read, StringComparer.Ordinal);
    }

    /// <summary>The address of an asset, e.g. <c>sinergi.css</c>.</summary>
    public string Url(string name) => files.TryGetValue(name, out var asset) ? $"/assets/{name}?v={asset.Hash}" : $"/assets/{name}";

    /// <summary>The asset itself, for a page that must stand alone; null when there is none.</summary>
    public string? Base64(string name) => files.TryGetValue(name, out var asset) ? Convert.ToBase64String(asset.Content) : null;

    internal IResult Serve(string name, HttpContext context)
    {
        if (!files.TryGetValue(name, out var asset))
        {
            return Results.NotFound();
        }

        var headers = context.Response.Headers;
        headers.CacheControl = context.Request.Query["v"] == asset.Hash ? "public, max-age=31536000, immutable" : "public, max-age=300";
        headers.Vary = "Accept-Encoding";
        var body = asset.Content;
        if (asset.Compressible && context.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal))
        {
            headers.ContentEncoding = "br";
            body = asset.Brotli;
        }

        return Results.Bytes(body, asset.ContentType, entityTag: new Microsoft.Net.Http.Headers.EntityTagHeaderValue($"\"{asset.Hash}\""));
    }

    private sealed record Asset(byte[] Content, string Hash, string ContentType, bool Compressible)
    {
        private static readonly FileExtensionContentTypeProvider Types = new();
        private readonly Lazy<byte[]> brotli = new(() => Compress(Content));

        public byte[] Brotli => brotli.Value;

        public static Asset Read(string file)
        {
            var content = File.ReadAllBytes(file);
            var type = Types.TryGetContentType(file, out var known) ? known : "application/octet-stream";
            var compressible = type.StartsWith("text/", StringComparison.Ordinal) || type.EndsWith("+xml", StringComparison.Ordinal);
            return new Asset(content, Convert.ToHexStringLower(SHA256.HashData(content))[..12], type, compressible);
        }

        private static byte[] Compress(byte[] content)
        {
            using var target = new MemoryStream();
            using (var packer = new BrotliStream(target, CompressionLevel.SmallestSize, leaveOpen: true))
            {
                packer.Write(content);
            }

            return target.ToArray();
        }
    }
}

internal static class AssetEndpoints
{
    public static void MapAssets(this IEndpointRouteBuilder endpoints) =>
        endpoints
            .MapGet("/assets/{**name}", (string name, HttpContext context, AssetFiles files) => files.Serve(name, context))
            .WithMetadata(new AnonymousAttribute());
}
