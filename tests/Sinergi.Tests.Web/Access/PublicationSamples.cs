using Sinergi.Modules.Publications.Contracts;

namespace Sinergi.Tests.Web.Access;

/// <summary>What the public sees of agreements, and the decision about it.</summary>
internal static class PublicationSamples
{
    private const string Route = "/kerja-sama/{id:guid}/publikasi";
    private const string Why = "Diperiksa bersama";

    public static IEnumerable<Sample> Of(MatrixWorld w) => Decisions(w).Concat(Public(w));

    private static IEnumerable<Sample> Decisions(MatrixWorld w)
    {
        var p = w.Publications;
        Sample One(string route, string at) => new($"{Route}{route}", PublicationPermissions.Publish, Reach.Record, w.Clerk, at);
        yield return One("", PublicationLinks.Of(p.ToDecide.Agreement)) with
        {
            Title = "Publikasi",
            ShowsMark = true,
            Posts =
            [
                new("Publish", page => page.FormOf("Terbitkan untuk umum")),
                new("Alone", page => page.FormOf("Terbitkan dengan pengecualian").Fill("Decision.Reason", Why))
                {
                    By = p.Lone,
                    From = PublicationLinks.Of(p.Alone.Agreement),
                },
            ],
        };
        yield return One("/usul", PublicationLinks.Propose(p.ToPropose)) with
        {
            Title = "Usulkan terbit",
            ShowsMark = true,
            Posts =
            [
                new(null, page => page.FormOf("Ajukan untuk diputuskan").Fill("Input.Title", "Judul umum").Fill("Input.Summary", Why)),
            ],
        };
        yield return One("/{publicationId:guid}/akhiri", PublicationLinks.End(p.ToDecline.Agreement, p.ToDecline.Edition)) with
        {
            Title = "Tolak usulan ini",
            ShowsMark = true,
            Posts =
            [
                new("Decline", page => page.FormOf("Tolak usulan").Fill("Decision.Reason", Why)),
                new("Withdraw", page => page.FormOf("Tarik sekarang").Fill("Decision.Reason", Why))
                {
                    From = PublicationLinks.End(p.ToWithdraw.Agreement, p.ToWithdraw.Edition),
                },
            ],
        };
        yield return One("/{publicationId:guid}/salinan.pdf", PublicationLinks.Copy(p.Shown.Agreement, p.Shown.Edition)) with
        {
            Type = "application/pdf",
        };
    }

    private static IEnumerable<Sample> Public(MatrixWorld w)
    {
        Sample Open(string route, string at) => new(route, Needs.Nothing, Reach.Open, w.Clerk, at);
        var code = w.Publications.Code;
        yield return Open(PublicLinks.List, PublicLinks.List) with
        {
            Title = "Kerja sama untuk umum",
        };
        yield return Open("/publik/kerja-sama/{code}/{**title}", PublicLinks.Agreement(code, $"Terbitan {MatrixWorld.Mark}")) with
        {
            Title = $"Terbitan {MatrixWorld.Mark}",
        };
        yield return Open(PublicLinks.Figures, PublicLinks.Figures) with
        {
            Title = "Berapa yang terbit",
        };
        yield return Open(PublicLinks.CopyRoute, PublicLinks.Copy(code)) with
        {
            Type = "application/pdf",
        };
        yield return Open(PublicLinks.Feed, PublicLinks.Feed) with
        {
            Type = "application/atom+xml",
        };
        yield return Open(PublicLinks.DataRoute, PublicLinks.Data("csv")) with
        {
            Type = "text/csv",
        };
    }
}
