using Sinergi.Modules.Commitments.Contracts;

namespace Sinergi.Tests.Web.Access;

/// <summary>The partner view for contacts without an account, and the pages of officers around it.</summary>
internal static class VisitSamples
{
    public static IEnumerable<Sample> Of(MatrixWorld w) => [.. Offices(w), .. Visitors(w)];

    private static IEnumerable<Sample> Offices(MatrixWorld w)
    {
        var v = w.Visits;
        var links = VisitLinks.OfAgreement(w.Records.Agreement);
        yield return new Sample("/kerja-sama/{id:guid}/tautan-mitra", PartnerPermissions.Invite, Reach.Record, w.Clerk, links)
        {
            Title = "Tautan narahubung mitra",
            ShowsMark = true,
            Posts =
            [
                // The link is shown once, on the answer itself.
                new(null, p => p.FormOf("Kirim tautan").Choose("Input.ContactId", v.Contact.ToString())) { Status = 200 },
                new(
                    "Revoke",
                    p =>
                        p.FormOf("Cabut tautan ini")
                            .Choose("Revoking.LinkId", v.LinkToRevoke.ToString())
                            .Fill("Revoking.Reason", "Ponselnya hilang")
                ),
            ],
        };
        yield return new Sample("/usulan/{id:guid}", CommitmentPermissions.View, Reach.Record, w.Partner, VisitLinks.Proposal(v.ToAccept))
        {
            Title = "Catatan",
            ShowsMark = true,
            Posts =
            [
                new("Accept", p => p.FormOf("Terima atas nama pihak kami")) { Also = PartnerPermissions.Accept },
                new("Refuse", p => p.FormOf("Tolak usulan").Fill("Input.Reason", "Bukan pendapat kami"))
                {
                    From = VisitLinks.Proposal(v.ToRefuse),
                    Also = PartnerPermissions.Accept,
                },
            ],
        };
    }

    // Without a visit nothing answers but the way in; what happens inside one is told in EntryTests and ProposalTests.
    private static IEnumerable<Sample> Visitors(MatrixWorld w)
    {
        var v = w.Visits;
        yield return new Sample("/m/{token}", Needs.Nothing, Reach.Open, w.Clerk, v.Path)
        {
            Title = "Lihat komitmen pihak Anda",
            Posts =
            [
                new(null, p => p.FormOf("Kirim kode ke surel saya")),
                new("Enter", p => p.FormOf("Masuk").Fill("Input.Code", "000000")) { Status = 200 },
            ],
        };
        yield return new Sample("/m", Needs.Nothing, Reach.Open, w.Clerk, VisitLinks.Base)
        {
            Title = "Kunjungan berakhir",
            Status = 401,
            Posts = [new("Leave", null)],
        };
        foreach (var (page, path) in new[] { ("bukti", VisitLinks.Prove(v.Commitment)), ("usul", VisitLinks.Propose(v.Commitment)) })
        {
            yield return new Sample($"/m/komitmen/{{id:guid}}/{page}", Needs.Nothing, Reach.Open, w.Clerk, path)
            {
                Title = "",
                Status = 302,
                Posts = [new(null, Fill: null)],
            };
        }
    }
}
