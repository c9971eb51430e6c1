using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Platform.Api;
using Sinergi.Tests.Web.Agreements;

namespace Sinergi.Tests.Web.Access;

/// <summary>Programs that act for the Kanwil, as its administrator manages them.</summary>
internal static class ClientSamples
{
    public static IEnumerable<Sample> Of(MatrixWorld w)
    {
        Sample One(string route, Reach reach, string at) => new(route, InstitutionPermissions.Clients, reach, w.Clerk, at);
        yield return One("/administrasi/aplikasi", Reach.Shared, InstitutionLinks.Clients()) with
        {
            Title = "Aplikasi",
            ShowsMark = true,
        };
        yield return One(
            "/administrasi/aplikasi/tambah",
            Reach.Record,
            $"{InstitutionLinks.AddClient()}?lembaga={w.Register.Kanwil.Id}"
        ) with
        {
            Title = "Tambah aplikasi",
            Posts =
            [
                new(
                    null,
                    p =>
                        p.Form().Fill("Input.Name", "Sistem baru").Fill("Input.Contact", "Bagian data").Tick("Input.Scopes", ApiScopes.Read)
                ),
            ],
        };
        yield return One("/administrasi/aplikasi/{id:guid}", Reach.Record, InstitutionLinks.Client(w.Clients.Program)) with
        {
            Title = $"Sistem {MatrixWorld.Mark}",
            ShowsMark = true,
            Posts =
            [
                new("Issue", p => p.FormOf("Buat token baru").FillDate("Token.Until", AgreementWorld.Today.AddDays(7))) { Status = 200 },
                new(
                    "Revoke",
                    p =>
                        p.FormOf("Akhiri aplikasi")
                            .Choose("Ending.TokenId", w.Clients.Token.ToString())
                            .Fill("Ending.Reason", "Berganti penyedia")
                )
                {
                    Button = "Cabut token ini",
                },
                new("End", p => p.FormOf("Akhiri aplikasi").Fill("Ending.Reason", "Tidak dipakai lagi")) { Button = "Akhiri aplikasi" },
            ],
        };
    }
}
