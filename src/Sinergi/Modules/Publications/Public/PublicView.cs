using Sinergi.Kernel.Time;
using Sinergi.Modules.Publications.Contracts;
using Sinergi.Modules.Publications.Domain;

namespace Sinergi.Modules.Publications.Public;

/// <summary>An edition as the public sees it, and as whoever decides sees it before: both pages show the same view.</summary>
/// <param name="Today">The day for which its validity is derived.</param>
/// <param name="PublishedAt">Null before it is published.</param>
/// <param name="Copy">Null where no copy of the text is public.</param>
public sealed record PublicView(
    PublicFacts Facts,
    DateOnly Today,
    int Edition,
    DateTime? PublishedAt,
    bool ByException,
    PublicCopyView? Copy
)
{
    public static PublicView Of(PublicAgreement found, DateTime now)
    {
        var facts = PublicFacts.Read(found.Facts);
        return new(
            facts,
            facts.Zone.DateAt(now),
            found.Edition,
            found.PublishedAt,
            found.ByException,
            found.CopySha256 is { } digest
                ? new PublicCopyView(PublicLinks.Copy(found.Code), found.CopyPages ?? 0, found.CopyBytes ?? 0, digest, found.OriginalSha256)
                : null
        );
    }

    /// <summary>Before it is published.</summary>
    public static PublicView Of(Publication edition, PublicationCopy? copy, DateTime now)
    {
        var facts = PublicFacts.Read(edition.Facts);
        return new(
            facts,
            facts.Zone.DateAt(now),
            edition.Edition,
            null,
            false,
            copy is null
                ? null
                : new PublicCopyView(
                    PublicationLinks.Copy(edition.AgreementId, edition.Id),
                    copy.Pages,
                    copy.Pdf.LongLength,
                    copy.Sha256,
                    copy.OriginalSha256
                )
        );
    }
}

public sealed record PublicCopyView(string Href, int Pages, long Bytes, string Sha256, string? OriginalSha256)
{
    public long Kilobytes => (Bytes + 1023) / 1024;
}
