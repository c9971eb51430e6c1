using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Testing.Files;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Access;

/// <summary>Pages on the copies of evidence for the public, and on showing evidence again.</summary>
internal static class CopySamples
{
    private const string Why = "Seseorang masih dapat dikenali";

    public static IEnumerable<Sample> Of(MatrixWorld w)
    {
        var r = w.Records;
        var copies = r.Copies;
        var reuse = $"/komitmen/{r.CommitmentToAdmit}/bukti/pakai";
        yield return new Sample("/komitmen/{id:guid}/bukti/pakai", EvidencePermissions.Upload, Reach.Record, w.Clerk, reuse)
        {
            Title = "Pakai bukti yang sudah ada",
            ShowsMark = true,
            Posts = [new(null, p => p.Form().Choose("Input.EvidenceId", copies.Evidence[0].ToString()))],
        };
        yield return new Sample(
            "/bukti/{id:guid}/salinan",
            CommitmentPermissions.View,
            Reach.Record,
            w.Clerk,
            $"/bukti/{copies.Evidence[0]}/salinan"
        )
        {
            Title = "Salinan untuk umum",
            ShowsMark = true,
            Posts =
            [
                new(
                    null,
                    p =>
                        p.Form("form[data-prepare]")
                            .Attach("Input.File", "salinan.pdf", Samples.Pdf("Salinan simulasi"))
                            .Fill("Input.Covered", "Wajah peserta")
                            .Fill("Input.Caption", "Ruang dipakai")
                )
                {
                    Also = EvidencePermissions.Upload,
                },
                new("Publish", p => p.Form("form[action*='handler=publish']"))
                {
                    Also = EvidencePermissions.Publish,
                    From = $"/bukti/{copies.Evidence[1]}/salinan",
                },
                new("Decline", p => p.Form("form[action*='handler=decline']").Fill("Decision.Reason", Why))
                {
                    Also = EvidencePermissions.Publish,
                    From = $"/bukti/{copies.Evidence[2]}/salinan",
                },
                new("Withdraw", p => p.Form("form[action*='handler=withdraw']").Fill("Decision.Reason", Why))
                {
                    Also = EvidencePermissions.Publish,
                    From = $"/bukti/{copies.Evidence[3]}/salinan",
                },
            ],
        };
        yield return new Sample(CommitmentLinks.Staleness, Needs.Nothing, Reach.Open, w.Clerk, CommitmentLinks.Staleness)
        {
            Title = "Kerja sama yang tidur",
        };
        yield return new Sample("/umum/bukti/{id:guid}", Needs.Nothing, Reach.Open, w.Clerk, CommitmentLinks.PublicCopy(copies.Published))
        {
            Title = $"Salinan {MatrixWorld.Mark}",
        };
        yield return new Sample(
            CommitmentLinks.PublicPageRoute,
            Needs.Nothing,
            Reach.Open,
            w.Clerk,
            CommitmentLinks.PublicPage(copies.Published, 1)
        )
        {
            Type = "image/jpeg",
        };
    }
}
