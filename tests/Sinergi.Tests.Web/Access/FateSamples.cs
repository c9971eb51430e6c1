using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Testing.Files;
using Sinergi.Tests.Web.Agreements;

namespace Sinergi.Tests.Web.Access;

/// <summary>What all sides can do with a commitment by letter: give it up, let it rest, let it go on.</summary>
internal static class FateSamples
{
    private const string Reason = "Diperiksa pada naskah asli";

    public static IEnumerable<Sample> Of(MatrixWorld w)
    {
        var r = w.Records;
        Sample One(string route, string needs, Reach reach, string at) => new(route, needs, reach, w.Clerk, at);
        var given = $"/komitmen/{r.CommitmentToDrop}/gugurkan";
        yield return One("/komitmen/{id:guid}/gugurkan", CommitmentPermissions.Formulate, Reach.Record, given) with
        {
            Title = "Gugurkan dengan adendum",
            Posts =
            [
                new(
                    null,
                    p =>
                        p.Form()
                            .Attach("Input.File", "adendum.pdf", Samples.Pdf("Adendum simulasi"))
                            .Fill("Input.Number", "ADD-1")
                            .Fill("Input.Reason", Reason)
                            .FillDate("Input.Signatures[0].SignedOn", AgreementWorld.Today.AddDays(-1))
                            .FillDate("Input.Signatures[1].SignedOn", AgreementWorld.Today.AddDays(-1))
                            .FillDate("Input.Signatures[2].SignedOn", AgreementWorld.Today.AddDays(-1))
                ),
            ],
        };
        var resting = $"/komitmen/{r.CommitmentToHold}/tangguhkan";
        yield return One("/komitmen/{id:guid}/tangguhkan", CommitmentPermissions.Formulate, Reach.Record, resting) with
        {
            Title = "Tangguhkan",
            ShowsMark = true,
            Posts =
            [
                new(
                    null,
                    p =>
                        p.Form()
                            .Attach("Input.File", "surat.pdf", Samples.Pdf("Surat simulasi"))
                            .FillDate("Input.From", AgreementWorld.Today)
                            .Choose("Input.End", "Day")
                            .FillDate("Input.Until", AgreementWorld.Today.AddDays(30))
                            .Fill("Input.Number", "S-1")
                            .FillDate("Input.LetterOn", AgreementWorld.Today)
                            .Choose("Input.Together", "true")
                            .Fill("Input.Reason", Reason)
                ),
            ],
        };
        var onHold = $"/komitmen/{r.CommitmentOnHold}/lanjutkan";
        yield return One("/komitmen/{id:guid}/lanjutkan", CommitmentPermissions.Formulate, Reach.Record, onHold) with
        {
            Title = "Lanjutkan",
            ShowsMark = true,
            Posts =
            [
                new(
                    null,
                    p =>
                        p.Form()
                            .Attach("Input.File", "surat.pdf", Samples.Pdf("Surat simulasi"))
                            .FillDate("Input.From", AgreementWorld.Today)
                            .Fill("Input.Number", "S-2")
                            .FillDate("Input.LetterOn", AgreementWorld.Today)
                            .Fill("Input.Reason", Reason)
                ),
            ],
        };
    }
}
