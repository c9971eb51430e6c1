using Sinergi.Modules.Reading.Contracts;
using Sinergi.Platform.Documents;
using Sinergi.Testing.Files;

namespace Sinergi.Tests.Web.Access;

/// <summary>Documents and their readings.</summary>
internal static class ReadingSamples
{
    public static IEnumerable<Sample> Of(MatrixWorld w) => [.. Documents(w), .. Readings(w)];

    private static IEnumerable<Sample> Documents(MatrixWorld w)
    {
        var path = $"/berkas/{w.Records.Document}";
        Sample One(string route, string needs, string at) => new(route, needs, Reach.Record, w.Clerk, at);
        yield return One("/berkas/{id:guid}", DocumentPermissions.View, path) with
        {
            Title = $"naskah {MatrixWorld.Mark}.pdf",
            ShowsMark = true,
        };
        yield return One("/berkas/{id:guid}/halaman/{page:int}", DocumentPermissions.View, $"{path}/halaman/1") with
        {
            Type = "image/jpeg",
        };
        yield return One("/berkas/{id:guid}/unduh", DocumentPermissions.View, $"{path}/unduh") with
        {
            Type = "application/pdf",
        };
        yield return One("/berkas/{id:guid}/versi", ReadingPermissions.Submit, $"{path}/versi") with
        {
            Title = "Unggah versi baru berkas",
            Posts = [new(null, p => p.Form().Attach("Newer", "baru.pdf", Samples.Pdf("Naskah baru")))],
        };
    }

    private static IEnumerable<Sample> Readings(MatrixWorld w)
    {
        var r = w.Records;
        var path = ReadingLinks.Review(r.Reading);
        Sample One(string route, string needs, Reach reach, string at) => new(route, needs, reach, w.Clerk, at);
        yield return One("/baca", ReadingPermissions.Submit, Reach.Shared, "/baca") with
        {
            Title = "Baca dokumen",
            ShowsMark = true,
            Posts = [new(null, p => p.Form().Fill("Pasted", "Kanwil Ditjenpas Jambi bertemu BNNP Jambi, Kamis (5/6/2025)."))],
        };
        yield return One("/baca/{id:guid}", ReadingPermissions.Review, Reach.Record, path) with
        {
            Title = "Tinjau hasil baca",
            Posts =
            [
                new("Decide", p => p.Form($"form:has(input[name=fact][value='{r.Fact}'])")),
                new("Meant", p => p.Form("form[action*='handler=Meant']")),
                new("AcceptOpen", p => p.Form("form[action*='handler=AcceptOpen']")),
                new("Dismiss", p => p.Form("form[action*='handler=Dismiss']")) { From = ReadingLinks.Review(r.ReadingToDismiss) },
                new("AddRecord", p => p.FormOf("Tambah pertemuan")) { Button = "Tambah pertemuan" },
                new("Label", p => p.Form("form[action*='handler=Label']")) { From = ReadingLinks.Review(r.ReadingDecided), Status = 200 },
                new("Stop", p => p.Form("form[action*='handler=Stop']")) { From = ReadingLinks.Review(r.ReadingUnderWay) },
                new("Retry", p => p.Form("form[action*='handler=Retry']")) { From = ReadingLinks.Review(r.ReadingFailed) },
            ],
        };
        var fact = ReadingLinks.Edit(r.Reading, 1, r.Fact);
        yield return One("/baca/{id:guid}/catatan/{position:int}/fakta/{factKey}", ReadingPermissions.Review, Reach.Record, fact) with
        {
            Title = "Ubah: Jenis",
            Posts = [new(null, p => p.Form())],
        };
        yield return One(ReadingLinks.Queue, ReadingPermissions.Submit, Reach.Shared, ReadingLinks.Queue) with
        {
            Title = "Antrean baca",
        };
        var add = ReadingLinks.Add(r.Reading, 1, "pihak");
        yield return One("/baca/{id:guid}/catatan/{position:int}/tambah/{kind}", ReadingPermissions.Review, Reach.Record, add) with
        {
            Title = "Tambah: Pihak",
            Posts = [new(null, p => p.Form().Fill("Input.Value", "Mitra yang terlewat"))],
        };
        yield return One("/baca/{id:guid}/catatan/{position:int}", ReadingPermissions.Review, Reach.Record, $"{path}/catatan/1") with
        {
            Title = "Daftarkan kerja sama",
            Posts = [new(null, p => p.Form("#daftarkan"))],
        };
    }
}
