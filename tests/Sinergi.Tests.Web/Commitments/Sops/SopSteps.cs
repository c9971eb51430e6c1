using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments;
using Sinergi.Modules.Commitments.Domain.Sops;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Tasks;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Commitments.Sops;

/// <summary>The steps of an SOP as people take them, and the third party of the agreement.</summary>
internal static class SopSteps
{
    public const string Title = "Rujukan layanan konseling";

    public static string[] PartnerMay => new CommitmentsModule().DefaultGrants[DefaultRoles.PartnerOfficer];

    public static Task<Sop> SopAsync(this CommitmentSite site, Guid id) =>
        site.Host.QueryAsync(db =>
            db.Set<Sop>()
                .AsNoTracking()
                .Include(s => s.Commitments)
                .Include(s => s.Versions)
                    .ThenInclude(v => v.Approvals)
                .Include(s => s.Versions)
                    .ThenInclude(v => v.Reviews)
                .AsSplitQuery()
                .SingleAsync(s => s.Id == id)
        );

    /// <summary>An agreement of three parties: the Kanwil, the partner, and one more whose officer is given back.</summary>
    public static async Task<(RecordRef Record, Guid Promise, Officer Third)> ThreePartiesAsync(this CommitmentSite site)
    {
        var third = await site.Host.GivenInstitutionAsync($"Ombudsman {NewId.Random():N}"[..24], InstitutionKind.Partner);
        var officer = await site.Host.GivenOfficerAsync(third, PartnerMay);
        var (record, promise) = await site.NewRecordAsync(third: third);
        return (record, promise.Id, officer);
    }

    /// <summary>The form of a new SOP, filled in so that it is taken.</summary>
    public static async Task<SiteForm> NewFormAsync(this CommitmentSite site, SiteClient visitor, Guid recordId, params Guid[] commitments)
    {
        var form = (await visitor.GetAsync($"/sop/baru?catatan={recordId}"))
            .FormOf("Simpan konsep")
            .Fill("Input.Title", Title)
            .Fill("Input.Number", "SOP-01/2026")
            .Fill("Input.Subject", "Dari unit ke mitra dan kembali")
            .Fill("Input.Text", "Unit menulis rujukan.\nMitra menjawab dalam tiga hari.")
            .FillDate("Input.Dated", site.Today)
            .FillDate("Input.ReviewBy", site.Today.AddYears(1));
        return commitments.Aggregate(form, (f, id) => f.Tick("Input.Commitments", $"{id}"));
    }

    /// <summary>The Kanwil writes an SOP.</summary>
    public static async Task<Guid> WriteAsync(this CommitmentSite site, Guid recordId, params Guid[] commitments)
    {
        using var kanwil = await site.AsAsync("kanwil");
        var page = await (await site.NewFormAsync(kanwil, recordId, commitments)).SubmitAsync("Simpan konsep");
        Assert.Empty(page.Errors);
        return page.Id();
    }

    /// <summary>The Kanwil puts the draft to the parties.</summary>
    public static async Task<SitePage> PutForwardAsync(this CommitmentSite site, Guid sop)
    {
        using var kanwil = await site.AsAsync("kanwil");
        var page = await (await kanwil.GetAsync($"/sop/{sop}/ajukan")).FormOf("Ajukan").SubmitAsync("Ajukan");
        Assert.Empty(page.Errors);
        return page;
    }

    public static async Task<SitePage> ApproveAsync(this SiteClient visitor, Guid sop, string note = "")
    {
        var page = await (await visitor.GetAsync($"/sop/{sop}/jawab"))
            .FormOf("Kirim jawaban")
            .Choose("Input.Approve", "true")
            .Fill("Input.Note", note)
            .SubmitAsync("Kirim jawaban");
        Assert.Empty(page.Errors);
        return page;
    }

    public static async Task<SitePage> ReturnAsync(this SiteClient visitor, Guid sop, string reason)
    {
        var page = await (await visitor.GetAsync($"/sop/{sop}/jawab"))
            .FormOf("Kirim jawaban")
            .Choose("Input.Approve", "false")
            .Fill("Input.Reason", reason)
            .SubmitAsync("Kirim jawaban");
        Assert.Empty(page.Errors);
        return page;
    }

    /// <summary>All three parties say yes.</summary>
    public static async Task AllApproveAsync(this CommitmentSite site, Guid sop, Officer third)
    {
        using var kanwil = await site.AsAsync("kanwil");
        using var partner = await site.AsAsync("partner");
        using var last = await site.Host.SignedInAsync(third);
        await kanwil.ApproveAsync(sop);
        await partner.ApproveAsync(sop);
        await last.ApproveAsync(sop);
    }

    public static async Task<Guid> InForceAsync(this CommitmentSite site, Guid recordId, Officer third)
    {
        var sop = await site.WriteAsync(recordId);
        await site.PutForwardAsync(sop);
        await site.AllApproveAsync(sop, third);
        return sop;
    }

    /// <summary>Who has such a task open on an SOP.</summary>
    public static Task<List<Guid>> AskedAsync(this CommitmentSite site, string kind, Guid sop) =>
        site.Host.QueryAsync(db =>
            db.Set<WorkTask>()
                .Where(t => t.Kind == kind && t.RecordId == sop && t.DoneAt == null)
                .OrderBy(t => t.InstitutionId)
                .Select(t => t.InstitutionId)
                .ToListAsync()
        );
}
