using System.Globalization;
using System.Text;
using System.Xml;
using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Publications.Contracts;
using Sinergi.Modules.Publications.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Configuration;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Publications.Public;

/// <summary>What was published and withdrawn lately, as Atom (RFC 4287). Of what was withdrawn it says only that.</summary>
internal static class PublicFeed
{
    public const string Type = "application/atom+xml";
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const int Most = 50;

    private sealed record Entry(string Id, string Href, string Title, string Summary, DateTime At, DateTime? Published);

    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(PublicLinks.Feed, SendAsync).WithMetadata(new AnonymousAttribute());

    private static async Task<IResult> SendAsync(
        HttpContext context,
        SinergiDb db,
        SinergiOptions options,
        Texts texts,
        CancellationToken cancellationToken
    )
    {
        if (context.IsKnown(await PublicMark.OfAsync(db, DateOnly.MinValue, cancellationToken)))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        var site = string.IsNullOrEmpty(options.PublicUrl)
            ? $"{context.Request.Scheme}://{context.Request.Host}"
            : options.PublicUrl.TrimEnd('/');
        var entries = (await PublishedAsync(db, site, texts, cancellationToken))
            .Concat(await WithdrawnAsync(db, site, texts, cancellationToken))
            .OrderByDescending(e => e.At)
            .Take(Most);
        return TypedResults.Bytes(Write(site, [.. entries], texts), $"{Type}; charset=utf-8");
    }

    private static async Task<IEnumerable<Entry>> PublishedAsync(SinergiDb db, string site, Texts t, CancellationToken cancellationToken)
    {
        var newest = await db.Set<PublicAgreement>()
            .AsNoTracking()
            .OrderByDescending(p => p.PublishedAt)
            .ThenByDescending(p => p.Id)
            .Take(Most)
            .ToListAsync(cancellationToken);
        return newest.Select(p =>
        {
            var facts = PublicFacts.Read(p.Facts);
            return new Entry(
                site + PublicLinks.Agreement(p.Code),
                site + PublicLinks.Here(PublicLinks.Agreement(p.Code, p.Title)),
                p.Title,
                t[
                    "public.feed.published",
                    t.PublicKind(facts.Kind, facts.Renewal),
                    string.Join(" · ", facts.Parties.Select(t.Party)),
                    p.Edition
                ],
                p.PublishedAt,
                p.FirstPublishedAt
            );
        });
    }

    private static async Task<IEnumerable<Entry>> WithdrawnAsync(SinergiDb db, string site, Texts t, CancellationToken cancellationToken)
    {
        var newest = await db.Set<PublicWithdrawal>()
            .AsNoTracking()
            .OrderByDescending(w => w.WithdrawnAt)
            .ThenByDescending(w => w.Id)
            .Take(Most)
            .ToListAsync(cancellationToken);
        return newest.Select(w => new Entry(
            site + PublicLinks.Agreement(w.Code),
            site + PublicLinks.Here(PublicLinks.Agreement(w.Code)),
            t["public.gone.title"],
            t["public.feed.withdrawn"],
            w.WithdrawnAt,
            null
        ));
    }

    private static byte[] Write(string site, IReadOnlyList<Entry> entries, Texts t)
    {
        using var file = new MemoryStream();
        using (var xml = XmlWriter.Create(file, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            xml.WriteStartElement("feed", Atom);
            Text(xml, "id", site + PublicLinks.Feed);
            Text(xml, "title", t["public.feed.title"]);
            Text(xml, "updated", Instant(entries.Count > 0 ? entries[0].At : DateTime.UnixEpoch));
            Text(xml, "rights", t["public.data.licence"]);
            xml.WriteStartElement("author", Atom);
            Text(xml, "name", t["shell.product"]);
            xml.WriteEndElement();
            Link(xml, "self", site + PublicLinks.Here(PublicLinks.Feed), Type);
            Link(xml, "alternate", site + PublicLinks.Here(PublicLinks.List), "text/html");
            foreach (var entry in entries)
            {
                xml.WriteStartElement("entry", Atom);
                Text(xml, "id", entry.Id);
                Text(xml, "title", entry.Title);
                Text(xml, "updated", Instant(entry.At));
                if (entry.Published is { } first)
                {
                    Text(xml, "published", Instant(first));
                }

                Link(xml, "alternate", entry.Href, "text/html");
                Text(xml, "summary", entry.Summary);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return file.ToArray();
    }

    private static void Text(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Atom, Printable(text));

    // What a person typed may hold characters that XML does not know.
    private static string Printable(string text) => text.All(XmlConvert.IsXmlChar) ? text : string.Concat(text.Where(XmlConvert.IsXmlChar));

    private static void Link(XmlWriter xml, string relation, string href, string type)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", href);
        xml.WriteEndElement();
    }

    private static string Instant(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
