using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Commitments.Domain.Activities;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Commitments.Activities;

/// <summary>The steps of an activity as people take them.</summary>
internal static class ActivitySteps
{
    public static Task<Guid> KindAsync(this CommitmentSite site) =>
        site.Host.QueryAsync(db => db.Set<ActivityKind>().OrderBy(k => k.Order).Select(k => k.Id).FirstAsync());

    public static Task<Activity> ActivityAsync(this CommitmentSite site, Guid id) =>
        site.Host.QueryAsync(db =>
            db.Set<Activity>()
                .AsNoTracking()
                .Include(a => a.Hosts)
                .Include(a => a.Delegations)
                .Include(a => a.Commitments)
                .Include(a => a.Moves)
                .Include(a => a.Documents)
                .AsSplitQuery()
                .SingleAsync(a => a.Id == id)
        );

    /// <summary>The form of a plan, filled in so that it is taken.</summary>
    public static async Task<SiteForm> PlanFormAsync(
        this CommitmentSite site,
        SiteClient visitor,
        Guid recordId,
        int inDays,
        Guid host,
        params Guid[] commitments
    )
    {
        var form = (await visitor.GetAsync($"/kegiatan/rencana?catatan={recordId}"))
            .FormOf("Rencanakan")
            .Choose("Input.KindId", $"{await site.KindAsync()}")
            .Fill("Input.Title", "Pelatihan budidaya lele")
            .FillDate("Input.PlannedOn", site.Today.AddDays(inDays))
            .Fill("Input.StartsAt", "09.00")
            .Fill("Input.EndsAt", "11.30")
            .Fill("Input.Place", "Aula Unit Simulasi")
            .Tick("Input.Hosts", $"{host}")
            .Choose("Input.Delegations[0].InstitutionId", $"{site.Partner}")
            .Fill("Input.Delegations[0].People", "12");
        return commitments.Aggregate(form, (f, id) => f.Tick("Input.Commitments", $"{id}"));
    }

    /// <summary>The unit plans an activity of its own.</summary>
    public static async Task<Guid> PlanAsync(this CommitmentSite site, Guid recordId, int inDays = 0, params Guid[] commitments)
    {
        using var unit = await site.AsAsync("upt");
        var page = await (await site.PlanFormAsync(unit, recordId, inDays, site.Upt, commitments)).SubmitAsync("Rencanakan");
        Assert.Empty(page.Errors);
        return page.Id();
    }

    public static SiteForm Reported(this SitePage page, string button = "Kirim laporan") =>
        page.FormOf(button).Fill("Input.DoneBy", "Kepala Seksi Giatja").Fill("Input.Account", "Dua kolam dipanen bersama.");

    public static async Task<SitePage> ReportAsync(this CommitmentSite site, Guid activityId, string who = "upt")
    {
        using var visitor = await site.AsAsync(who);
        var page = await (await visitor.GetAsync($"/kegiatan/{activityId}/laporan")).Reported().SubmitAsync("Kirim laporan");
        Assert.Empty(page.Errors);
        return page;
    }
}
