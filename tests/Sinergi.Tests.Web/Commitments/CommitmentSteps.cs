using System.Net;

namespace Sinergi.Tests.Web.Commitments;

/// <summary>The steps of the chain as people take them, for tests that begin further along.</summary>
internal static class CommitmentSteps
{
    public static (string Name, string Value)[] Date(string field, DateOnly day) =>
        [($"{field}.Day", $"{day.Day}"), ($"{field}.Month", $"{day.Month}"), ($"{field}.Year", $"{day.Year}")];

    /// <summary>The Kanwil officer sets a commitment of the unit that fell due ten days ago.</summary>
    public static async Task<ShownPage> CommitAsync(this CommitmentSite site, Guid promiseId, Guid? owner = null)
    {
        using var kanwil = await site.AsAsync("kanwil");
        var form = await kanwil.OpenAsync($"/komitmen/rumuskan?janji={promiseId}");
        var page = await kanwil.PressAsync(
            form,
            "Tetapkan komitmen",
            [
                ("Input.Statement", "Menyediakan ruang konseling"),
                ("Input.OwnerId", $"{owner ?? site.Upt}"),
                ("Input.Measure", "YesNo"),
                .. Date("Input.DueOn", site.Today.AddDays(-10)),
            ]
        );
        Assert.Empty(page.Errors);
        return page;
    }

    public static async Task<ShownPage> ProveAsync(this CommitmentSite site, Guid commitmentId, string who = "upt")
    {
        using var visitor = await site.AsAsync(who);
        var form = await visitor.OpenAsync($"/komitmen/{commitmentId}/bukti/unggah");
        var page = await visitor.PressWithFileAsync(
            form,
            "Unggah bukti",
            ("Input.File", "laporan.pdf", "%PDF-1.4 simulasi"u8.ToArray()),
            Proof(site.Today.AddDays(-12))
        );
        Assert.Empty(page.Errors);
        return page;
    }

    public static (string Name, string Value)[] Proof(DateOnly captured, string link = "", string place = "Palu") =>
        [
            ("Input.Description", "Ruang konseling dipakai"),
            ("Input.Place", place),
            ("Input.Link", link),
            .. Date("Input.CapturedOn", captured),
        ];

    public static async Task<ShownPage> VerifyAsync(this CommitmentSite site, Guid evidenceId, string who = "partner")
    {
        using var visitor = await site.AsAsync(who);
        var page = await visitor.PressAsync(await visitor.OpenAsync($"/bukti/{evidenceId}"), "Nyatakan terverifikasi");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return page;
    }

    /// <summary>Starts the evaluation of the last sixty days up to yesterday.</summary>
    public static async Task<ShownPage> EvaluateAsync(this CommitmentSite site, Guid recordId)
    {
        using var kanwil = await site.AsAsync("kanwil");
        var form = await kanwil.OpenAsync($"/evaluasi/mulai?catatan={recordId}");
        var page = await kanwil.PressAsync(
            form,
            "Mulai evaluasi",
            [
                ("Input.PeriodKind", "Semester"),
                .. Date("Input.From", site.Today.AddDays(-60)),
                .. Date("Input.Until", site.Today.AddDays(-1)),
            ]
        );
        Assert.Empty(page.Errors);
        return page;
    }

    public static async Task<ShownPage> SendAsync(this CommitmentSite site, Guid evaluationId)
    {
        using var kanwil = await site.AsAsync("kanwil");
        var form = await kanwil.OpenAsync($"/evaluasi/{evaluationId}/nilai");
        var page = await kanwil.PressAsync(form, "Kirim ke para pihak (hak jawab 14 hari)");
        Assert.Empty(page.Errors);
        return page;
    }
}
