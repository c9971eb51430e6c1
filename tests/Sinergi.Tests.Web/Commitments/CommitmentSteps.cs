using System.Globalization;
using System.Net;
using Sinergi.Testing.Files;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Commitments;

/// <summary>The steps of the chain as people take them, for tests that begin further along.</summary>
internal static class CommitmentSteps
{
    extension(SitePage page)
    {
        /// <summary>The record that the page shows.</summary>
        public Guid Id() => Guid.Parse(page.Path.Split('?')[0].Split('/')[^1], CultureInfo.InvariantCulture);

        public string Link(string words) =>
            page.Document.QuerySelectorAll("a").First(a => a.TextContent.Contains(words, StringComparison.Ordinal)).GetAttribute("href")!;

        /// <summary>Fills the form that holds a button and presses it.</summary>
        public Task<SitePage> PressAsync(string button, params (string Name, string Value)[] typed) =>
            page.Filled(button, typed).SubmitAsync(button);

        public Task<SitePage> PressWithFileAsync(
            string button,
            (string Field, string Name, byte[] Bytes) file,
            params (string Name, string Value)[] typed
        ) => page.Filled(button, typed).Attach(file.Field, file.Name, file.Bytes).SubmitAsync(button);

        private SiteForm Filled(string button, (string Name, string Value)[] typed) =>
            typed.Aggregate(page.FormOf(button), (form, field) => form.Fill(field.Name, field.Value));
    }

    /// <summary>Posts to an address with the token of another page, as someone would who only knows the address.</summary>
    public static async Task<HttpStatusCode> PostWithTokenAsync(this SiteClient client, SitePage tokenFrom, string path)
    {
        const string token = "__RequestVerificationToken";
        return (await client.PostAsync(path, [new(token, tokenFrom.Form()[token]!)])).Status;
    }

    public static (string Name, string Value)[] Date(string field, DateOnly day) =>
        [($"{field}.Day", $"{day.Day}"), ($"{field}.Month", $"{day.Month}"), ($"{field}.Year", $"{day.Year}")];

    /// <summary>The Kanwil officer sets a commitment of the unit that fell due ten days ago.</summary>
    public static async Task<SitePage> CommitAsync(this CommitmentSite site, Guid promiseId, Guid? owner = null)
    {
        using var kanwil = await site.AsAsync("kanwil");
        var form = await kanwil.GetAsync($"/komitmen/rumuskan?janji={promiseId}");
        var page = await form.PressAsync(
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

    public static async Task<SitePage> ProveAsync(this CommitmentSite site, Guid commitmentId, string who = "upt")
    {
        using var visitor = await site.AsAsync(who);
        var form = await visitor.GetAsync($"/komitmen/{commitmentId}/bukti/unggah");
        var page = await form.PressWithFileAsync(
            "Unggah bukti",
            ("Input.File", "laporan.pdf", Samples.Pdf("Laporan simulasi")),
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

    public static async Task<SitePage> VerifyAsync(this CommitmentSite site, Guid evidenceId, string who = "partner")
    {
        using var visitor = await site.AsAsync(who);
        var page = await (await visitor.GetAsync($"/bukti/{evidenceId}")).PressAsync("Nyatakan terverifikasi");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return page;
    }

    /// <summary>Starts the evaluation of the last sixty days up to yesterday.</summary>
    public static async Task<SitePage> EvaluateAsync(this CommitmentSite site, Guid recordId, string kind = "Semester")
    {
        using var kanwil = await site.AsAsync("kanwil");
        var form = await kanwil.GetAsync($"/evaluasi/mulai?catatan={recordId}");
        var page = await form.PressAsync(
            "Mulai evaluasi",
            [("Input.PeriodKind", kind), .. Date("Input.From", site.Today.AddDays(-60)), .. Date("Input.Until", site.Today.AddDays(-1))]
        );
        Assert.Empty(page.Errors);
        return page;
    }

    public static async Task<SitePage> SendAsync(this CommitmentSite site, Guid evaluationId)
    {
        using var kanwil = await site.AsAsync("kanwil");
        var form = await kanwil.GetAsync($"/evaluasi/{evaluationId}/nilai");
        var page = await form.PressAsync("Kirim ke para pihak (hak jawab 14 hari)");
        Assert.Empty(page.Errors);
        return page;
    }
}
