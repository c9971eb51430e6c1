using Sinergi.Modules.Accounts.Domain;
using Sinergi.Modules.Home.Contracts;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Access;

/// <summary>One's own account and work, and the pages of those who have not signed in.</summary>
internal static class AccountSamples
{
    private const string NewPassword = "perahu kayu menyeberang pagi";

    public static IEnumerable<Sample> Of(MatrixWorld w) => [.. Work(w), .. Account(w), .. SigningIn(w), .. Machines(w)];

    private static IEnumerable<Sample> Work(MatrixWorld w)
    {
        Sample One(string route, string at) => new(route, Needs.Post, Reach.Shared, w.Clerk, at);
        yield return One("/", "/") with
        {
            Title = "Beranda",
            ShowsMark = true,
        };
        yield return One("/cari", "/cari?q=matriks") with
        {
            Title = "Cari",
            ShowsMark = true,
        };
        yield return One("/pemberitahuan", "/pemberitahuan") with
        {
            Title = "Pemberitahuan",
            ShowsMark = true,
            Posts =
            [
                new("Open", p => p.Form("main form[action*='handler=Open']").Force("id", w.Office.Notice.Id.ToString()))
                {
                    Reach = Reach.Record,
                },
                new(null, p => p.Form("form[data-all]")),
            ],
        };
        yield return new Sample(WorkLinks.Page, WorkPermissions.Oversee, Reach.Shared, w.Clerk, WorkLinks.Page)
        {
            Title = "Pekerjaan unit",
            ShowsMark = true,
        };
        yield return One("/akun/kalender", "/akun/kalender") with
        {
            Title = "Kalender tugas",
            Posts =
            [
                new("Make", p => p.Form("form[action*='handler=make']")) { Status = 200 },
                new("End", p => p.Form("form[action*='handler=end']")),
            ],
        };
        yield return One("/jabatan", "/jabatan") with
        {
            Title = "Ganti jabatan",
            Posts = [new(null, p => p.Form().Choose("PostId", w.Clerk.PostId.ToString()))],
        };
    }

    private static IEnumerable<Sample> Account(MatrixWorld w)
    {
        var o = w.Office;
        Sample One(string route, Officer by) => new(route, Needs.Account, Reach.Own, by, route);
        yield return One("/tanpa-jabatan", w.WithoutPost) with
        {
            Title = "Anda belum memegang jabatan",
        };
        yield return One("/akun", o.ToEndSessions) with
        {
            Title = "Akun saya",
            Posts =
            [
                new("Preferences", p => p.Form("form[data-preferences]").Choose("Input.Language", "id")),
                new("EndSessions", p => p.Form("form[data-end-sessions]")),
            ],
        };
        yield return One("/akun/kata-sandi", o.ToChangePassword) with
        {
            Title = "Ganti kata sandi",
            Posts =
            [
                new(null, p => p.Form().Fill("Input.PresentPassword", o.ToChangePassword.Password).Fill("Input.Password", NewPassword)),
            ],
        };
        SiteForm WithPassword(SitePage p) => p.Form().Fill("Input.PresentPassword", o.WithSecondFactor.Password);
        yield return One("/akun/kode-masuk", o.ToGetSecondFactor) with
        {
            Title = "Nyalakan kode masuk",
            Posts =
            [
                new(null, p => p.Form().Fill("Input.Code", Totp.CodeAt(p.TextOf("[data-key]"), w.Host.Clock.UtcNow.UtcDateTime)))
                {
                    Status = 200,
                },
                new("Renew", WithPassword)
                {
                    By = o.WithSecondFactor,
                    Button = "Buat kode pemulihan baru",
                    Status = 200,
                },
                new("Off", WithPassword) { By = o.WithSecondFactor, Button = "Matikan kode masuk" },
            ],
        };
    }

    private static IEnumerable<Sample> SigningIn(MatrixWorld w)
    {
        Sample One(string route, string at) => new(route, Needs.Nothing, Reach.Open, w.Clerk, at);
        SentForm Empty(int status) => new(null, null) { Status = status };
        yield return One("/masuk", "/masuk") with
        {
            Title = "Masuk",
            Posts = [new(null, p => p.Form("form[data-sign-in]")) { Status = 200 }],
        };
        yield return One("/masuk/kode", "/masuk/kode") with
        {
            Title = "",
            Status = 302,
            Posts = [Empty(302)],
        };
        yield return One("/keluar", "/keluar") with
        {
            Title = "Keluar dari Sinergi",
            Posts = [Empty(302)],
        };
        yield return One("/bahasa", "/bahasa") with
        {
            Title = "Bahasa",
            Posts = [Empty(302)],
        };
        yield return One("/lupa-kata-sandi", "/lupa-kata-sandi") with
        {
            Title = "Lupa kata sandi",
            Posts = [Empty(200)],
        };
        yield return One("/atur-ulang", w.Office.Reset) with
        {
            Title = "Buat kata sandi baru",
            Posts = [new(null, p => p.Form()) { Status = 200 }],
        };
        yield return One("/undangan", w.Office.Invitation) with
        {
            Title = "Selamat datang di Sinergi",
            Posts = [new(null, p => p.Form()) { Status = 200 }],
        };
        yield return One("/siapkan", "/siapkan") with
        {
            Title = "Tautan ini tidak berlaku lagi",
            Posts = [Empty(200)],
        };
        // Both are shown in the place of other pages; opened by hand they are not there.
        yield return One("/kesalahan", "/kesalahan") with
        {
            Title = "Halaman tidak ditemukan",
            Status = 404,
        };
        yield return One("/formulir-tertahan", "/formulir-tertahan") with
        {
            Title = "Halaman tidak ditemukan",
            Status = 404,
        };
    }

    private static IEnumerable<Sample> Machines(MatrixWorld w)
    {
        yield return new("/kalender/{token}.ics", Needs.Nothing, Reach.Open, w.Clerk, $"/kalender/{MatrixRecords.CalendarToken}.ics")
        {
            Type = "text/calendar",
        };
        Sample One(string route, string at, string type) => new(route, Needs.Nothing, Reach.Open, w.Clerk, at) { Type = type };
        yield return One("/api/v1/openapi.json", "/api/v1/openapi.json", "application/json");
        yield return new("/bantuan/api", Needs.Nothing, Reach.Open, w.Clerk, "/bantuan/api") { Title = "Untuk pembuat aplikasi" };
        yield return One("/healthz/live", "/healthz/live", "text/plain");
        yield return One("/healthz/ready", "/healthz/ready", "text/plain");
        yield return One("/assets/{**name}", "/assets/mark.svg", "image/svg+xml");
    }
}
