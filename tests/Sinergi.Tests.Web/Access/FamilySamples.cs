using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Testing.Files;
using Sinergi.Tests.Web.Agreements;

namespace Sinergi.Tests.Web.Access;

/// <summary>What an agreement belongs to, its renewal and its closing.</summary>
internal static class FamilySamples
{
    private const string Reason = "Diperiksa pada naskah asli";

    public static IEnumerable<Sample> Of(MatrixWorld w)
    {
        var f = w.Records.Family;
        Sample One(string route, string needs, string at) => new(route, needs, Reach.Record, w.Clerk, at);
        yield return One("/kerja-sama/{id:guid}/keluarga", AgreementPermissions.View, $"{AgreementLinks.Family(f.ToTie)}?Words=Payung") with
        {
            Title = "Induk, turunan, dan perpanjangan",
            ShowsMark = true,
            Posts =
            [
                new(null, p => p.FormOf("Hubungkan").Choose("Input.ElderId", $"{f.Above}").Choose("Input.Tie", "Under"))
                {
                    Also = AgreementPermissions.Correct,
                },
            ],
        };
        yield return One(
            "/kerja-sama/{id:guid}/keluarga/lepas/{tie}",
            AgreementPermissions.Correct,
            AgreementLinks.Untie(f.Tied, "Under")
        ) with
        {
            Title = "Lepas hubungan",
            ShowsMark = true,
            Posts = [new(null, p => p.Form().Fill("Input.Reason", Reason))],
        };
        yield return One("/kerja-sama/{id:guid}/perpanjang", AgreementPermissions.Register, AgreementLinks.Renew(f.ToRenew)) with
        {
            Title = "Perpanjangan",
            ShowsMark = true,
            Posts =
            [
                new(
                    null,
                    p =>
                        p.Form()
                            .Attach("Input.File", "perpanjangan.pdf", Samples.Pdf("Perpanjangan simulasi"))
                            .FillDate("Input.SignedOn", AgreementWorld.Today)
                            .Fill("Input.Years", "1")
                ),
            ],
        };
        yield return One("/kerja-sama/{id:guid}/adendum", AgreementPermissions.View, AgreementLinks.Addenda(f.ToRenew)) with
        {
            Title = "Adendum",
            ShowsMark = true,
            Posts =
            [
                new(null, p => p.Form().Fill("Input.Reason", Reason))
                {
                    Also = AgreementPermissions.Halt,
                    From = AgreementLinks.Addenda(f.ToTie),
                },
            ],
        };
        yield return One("/kerja-sama/{id:guid}/adendum/catat", AgreementPermissions.Halt, AgreementLinks.SignAddendum(f.ToAmend)) with
        {
            Title = "Catat adendum yang ditandatangani",
            ShowsMark = true,
            Posts =
            [
                new(
                    null,
                    p =>
                        p.Form()
                            .Attach("Input.File", "adendum.pdf", Samples.Pdf("Adendum simulasi"))
                            .FillDate("Input.SignedOn", AgreementWorld.Today)
                            .Fill("Input.What", "Jangka waktu")
                ),
            ],
        };
        yield return One("/kerja-sama/{id:guid}/adendum/batal", AgreementPermissions.Halt, AgreementLinks.DropAddendum(f.ToDrop)) with
        {
            Title = "Batalkan adendum",
            ShowsMark = true,
            Posts = [new(null, p => p.Form().Fill("Input.Reason", Reason))],
        };
        yield return One("/kerja-sama/{id:guid}/tutup", AgreementPermissions.Halt, AgreementLinks.Close(f.ToClose)) with
        {
            Title = "Penutupan",
            ShowsMark = true,
            Posts = [new(null, p => p.Form().Fill("Input.Reason", Reason))],
        };
    }
}
