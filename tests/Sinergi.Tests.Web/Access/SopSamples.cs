using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Testing.Site;
using Sinergi.Tests.Web.Agreements;

namespace Sinergi.Tests.Web.Access;

/// <summary>SOPs between agencies: written, put forward, answered, read, reviewed and withdrawn.</summary>
internal static class SopSamples
{
    private const string Reason = "Diperiksa bersama para pihak";

    public static IEnumerable<Sample> Of(MatrixWorld w)
    {
        var s = w.Sops;
        Sample One(string route, string needs, string at) => new(route, needs, Reach.Record, w.Clerk, at) { ShowsMark = true };
        yield return new Sample("/sop", SopPermissions.View, Reach.Shared, w.Clerk, "/sop") { Title = "SOP", ShowsMark = true };
        yield return One("/sop/baru", SopPermissions.Write, SopLinks.New(w.Records.Agreement)) with
        {
            Title = "Tulis SOP",
            Posts =
            [
                new(
                    null,
                    p =>
                        p.Form()
                            .Fill("Input.Title", "Serah terima")
                            .Fill("Input.Subject", "Siapa menyerahkan")
                            .Fill("Input.Text", "Langkah pertama")
                            .FillDate("Input.ReviewBy", AgreementWorld.Today.AddYears(1))
                ),
            ],
        };
        yield return One("/sop/{id:guid}", SopPermissions.View, SopLinks.Record(s.InForce)) with
        {
            Title = $"Pengaduan {MatrixWorld.Mark}",
            Posts = [new("Read", p => p.Form("main form[action*='handler=read']"))],
        };
        yield return One("/sop/{id:guid}/naskah", SopPermissions.Write, SopLinks.Draft(s.ToWrite)) with
        {
            Title = "Naskah versi 1",
            Posts = [new(null, p => p.Form().Fill("Input.Text", "Langkah pertama dan kedua"))],
        };
        yield return One("/sop/{id:guid}/ajukan", SopPermissions.Write, SopLinks.PutForward(s.ToPutForward)) with
        {
            Title = "Ajukan ke para pihak",
            Posts = [new(null, p => p.Form())],
        };
        yield return One("/sop/{id:guid}/jawab", SopPermissions.Approve, SopLinks.Answer(s.Asked)) with
        {
            Title = "Jawab pengajuan SOP",
            Posts = [new(null, p => p.Form().Choose("Input.Approve", "true"))],
        };
        yield return One("/sop/{id:guid}/tinjau", SopPermissions.Write, SopLinks.Review(s.InForce)) with
        {
            Title = "Tinjau SOP",
            Posts = [new(null, p => p.Form().FillDate("Input.ReviewBy", AgreementWorld.Today.AddYears(2)).Fill("Input.Reason", Reason))],
        };
        yield return One("/sop/{id:guid}/cabut", SopPermissions.Write, SopLinks.Withdraw(s.ToWithdraw)) with
        {
            Title = "Cabut versi SOP",
            Posts = [new(null, p => p.Form().Fill("Input.Reason", Reason))],
        };
    }
}
