using System.Net;
using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain.Activities;
using Sinergi.Platform.Access;
using Sinergi.Platform.Tasks;
using Sinergi.Testing;
using Sinergi.Testing.Files;
using Sinergi.Testing.Site;
using Sinergi.Tests.Web.Commitments.Activities;

namespace Sinergi.Tests.Web.Commitments;

/// <summary>Access follows the agreement: whatever ends its force ends what a partner may read because of it, on every route.</summary>
[Collection(CommitmentCollection.Name)]
public sealed class AccessFollowsTests(CommitmentSites sites)
{
    private const string Contact = "Narahubung Simulasi";
    private const string Guest = "Sari Tamu Simulasi";

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Access_UnderEveryValidity_HoldsInForceOnlyOnEveryRoute(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, routes) = await OpenedAsync(site);
        using var partner = await site.AsAsync("partner");
        var today = site.Today;
        (DateOnly? Start, DateOnly? End, bool Unlimited, bool Open)[] terms =
        [
            (today.AddYears(-1), today.AddYears(1), false, true),
            (today.AddYears(-1), null, true, true),
            (today.AddYears(-1), today.AddDays(-1), false, false),
            (today.AddDays(1), today.AddYears(1), false, false),
            (today.AddYears(-1), null, false, false),
            (null, null, false, false),
        ];
        foreach (var (start, end, unlimited, open) in terms)
        {
            await TermAsync(site, record.Id, start, end, unlimited);
            await SeesAsync(partner, routes, open, $"{start} – {end}, {unlimited}");
        }
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Access_SuspendedLiftedAndTerminated_RestsComesBackAndEnds(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, routes) = await OpenedAsync(site);
        using var kanwil = await site.AsAsync("kanwil");
        using var partner = await site.AsAsync("partner");
        await SeesAsync(partner, routes, true, "in force");

        var suspended = await LetterAsync(site, kanwil, record.Id, nameof(AgreementActKind.Suspended));
        Assert.Empty(suspended.Errors);
        Assert.Contains("Dibekukan", suspended.Text, StringComparison.Ordinal);
        await SeesAsync(partner, routes, false, "suspended");
        Assert.Contains("Akses sedang berhenti", (await partner.GetAsync(AgreementLinks.Access(record.Id))).Text, StringComparison.Ordinal);
        await LetterAsync(site, kanwil, record.Id, nameof(AgreementActKind.Lifted));
        await SeesAsync(partner, routes, true, "lifted");
        await LetterAsync(site, kanwil, record.Id, nameof(AgreementActKind.Terminated));
        await SeesAsync(partner, routes, false, "terminated");
        Assert.False((await kanwil.GetAsync(AgreementLinks.Halt(record.Id))).Has("main form[method=post]"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Letter_WithoutTheLetterOrAgainstTheRules_IsRefusedAndKeepsWhatWasTyped(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, _) = await site.NewRecordAsync();
        using var kanwil = await site.AsAsync("kanwil");

        var bare = await (await kanwil.GetAsync(AgreementLinks.Halt(record.Id))).PressAsync(
            "Catat surat ini",
            ("Input.LetterNumber", "W.1-2026")
        );

        Assert.Equal(
            [
                "Pilih apa yang dinyatakan surat itu.",
                "Isi tanggal mulai berlaku.",
                "Isi tanggal surat.",
                "Unggah suratnya; tanpa surat keberlakuan tidak berubah.",
                "Tulis alasan yang disebut surat.",
            ],
            bare.Errors
        );
        Assert.Equal("W.1-2026", bare.FormOf("Catat surat ini")["Input.LetterNumber"]);
        var parties = await site.Host.QueryAsync(db =>
            db.Set<AgreementParty>().Where(p => p.AgreementId == record.Id).OrderBy(p => p.Position).Select(p => p.Id).ToListAsync()
        );
        await LetterAsync(site, kanwil, record.Id, nameof(AgreementActKind.PartyLeft), parties[2]);
        var last = await LetterAsync(site, kanwil, record.Id, nameof(AgreementActKind.PartyLeft), parties[1]);
        Assert.Equal(["Tanpa pihak ini hanya tersisa satu sisi. Akhiri kerja samanya."], last.Errors);
        using var outsider = await site.AsAsync("outsider");
        Assert.Equal(HttpStatusCode.NotFound, (await outsider.GetAsync(AgreementLinks.Halt(record.Id))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await outsider.GetAsync(AgreementLinks.Access(record.Id))).Status);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Party_ThatLeavesInMidPeriod_LosesAccessAndItsDutiesWaitForADecision(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, routes) = await OpenedAsync(site);
        var promise = await site.Host.QueryAsync(db =>
            db.Set<Promise>().Where(p => p.RecordId == record.Id).Select(p => p.Id).SingleAsync()
        );
        var duty = (await site.CommitAsync(promise, site.Partner)).Id();
        using var kanwil = await site.AsAsync("kanwil");
        using var partner = await site.AsAsync("partner");
        var party = await site.Host.QueryAsync(db =>
            db.Set<AgreementParty>()
                .Where(p => p.AgreementId == record.Id && p.InstitutionId == site.Partner)
                .Select(p => p.Id)
                .SingleAsync()
        );

        var left = await LetterAsync(site, kanwil, record.Id, nameof(AgreementActKind.PartyLeft), party);

        Assert.Empty(left.Errors);
        await SeesAsync(partner, routes, false, "left");
        Assert.Contains("keluar sejak", (await kanwil.GetAsync(AgreementLinks.Record(record.Id))).Text, StringComparison.Ordinal);
        var task = await TaskAsync(site, duty);
        Assert.Equal((site.Kanwil, null), (task.InstitutionId, task.DoneAt));
        var moved = await (await kanwil.GetAsync(CommitmentLinks.Edit(duty))).PressAsync(
            "Simpan perubahan",
            ("Input.OwnerId", $"{site.Upt}")
        );
        Assert.Empty(moved.Errors);
        Assert.NotNull((await TaskAsync(site, duty)).DoneAt);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task History_TellsWhoHadAccessWhenAndUnderWhichClause(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, routes) = await OpenedAsync(site);
        using var partner = await site.AsAsync("partner");
        await SeesAsync(partner, routes, true, "in force");
        await SeesAsync(partner, routes, true, "again");

        var page = await partner.GetAsync(AgreementLinks.Access(record.Id));

        Assert.Contains("Pasal 5", page.Text, StringComparison.Ordinal);
        Assert.Contains("Mitra Simulasi: 2 kali", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Contact, page.Text, StringComparison.Ordinal);
    }

    /// <summary>A record in force with a contact and a guest on an attendance list, both opened to the partner.</summary>
    private static async Task<(RecordRef Record, (string Path, string Secret)[] Routes)> OpenedAsync(CommitmentSite site)
    {
        var (record, _) = await site.NewRecordAsync();
        await TermAsync(site, record.Id, site.Today.AddYears(-1), site.Today.AddYears(1), unlimited: false);
        var activity = await site.PlanAsync(record.Id);
        await site.Host.QueryAsync(async db =>
        {
            db.Add(
                new ContactPerson
                {
                    Id = NewId.Next(),
                    AgreementId = record.Id,
                    InstitutionId = site.Upt,
                    SubjectId = NewId.Next(),
                    Name = Contact,
                }
            );
            db.Add(
                new Attendee
                {
                    Id = NewId.Next(),
                    ActivityId = activity,
                    RecordId = record.Id,
                    SubjectId = NewId.Next(),
                    Name = Guest,
                    Institution = "Unit Simulasi",
                    InstitutionId = site.Upt,
                    Source = AttendeeSource.Host,
                    EnteredAt = site.Host.Clock.GetUtcNow().UtcDateTime,
                }
            );
            foreach (var category in Enum.GetValues<DataCategory>())
            {
                var grant = new DataGrant
                {
                    Id = NewId.Next(),
                    AgreementId = record.Id,
                    GranteeId = site.Partner,
                    Category = category,
                    Purpose = "Koordinasi simulasi",
                    LegalBasis = "Pasal 5",
                    From = site.Today.AddMonths(-1),
                    Until = site.Today.AddMonths(3),
                };
                grant.Units.Add(new DataGrantUnit { DataGrantId = grant.Id, InstitutionId = site.Upt });
                db.Add(grant);
            }

            return await db.SaveChangesAsync();
        });
        return (record, [(AgreementLinks.Contacts(record.Id), Contact), (ActivityLinks.Attendance(activity), Guest)]);
    }

    private static async Task SeesAsync(SiteClient partner, (string Path, string Secret)[] routes, bool open, string when)
    {
        foreach (var (path, secret) in routes)
        {
            var page = await partner.GetAsync(path);
            Assert.Equal((when, path, open), (when, path, page.Html.Contains(secret, StringComparison.Ordinal)));
        }
    }

    private static Task<int> TermAsync(CommitmentSite site, Guid record, DateOnly? start, DateOnly? end, bool unlimited) =>
        site.Host.QueryAsync(db =>
            db.Set<Agreement>()
                .Where(a => a.Id == record)
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(a => a.TermStart, start).SetProperty(a => a.TermEnd, end).SetProperty(a => a.TermUnlimited, unlimited)
                )
        );

    private static async Task<SitePage> LetterAsync(CommitmentSite site, SiteClient keeper, Guid record, string kind, Guid? party = null) =>
        await (await keeper.GetAsync(AgreementLinks.Halt(record))).PressWithFileAsync(
            "Catat surat ini",
            ("Input.File", "surat.pdf", Samples.Pdf($"Surat simulasi {kind}")),
            [
                ("Input.Kind", kind),
                ("Input.PartyId", $"{party}"),
                ("Input.LetterNumber", "W.1-HH-2026"),
                ("Input.Reason", "Menurut surat simulasi"),
                ("Input.ShortNotice", "true"),
                .. CommitmentSteps.Date("Input.From", site.Today),
                .. CommitmentSteps.Date("Input.LetterOn", site.Today),
            ]
        );

    private static Task<WorkTask> TaskAsync(CommitmentSite site, Guid commitment) =>
        site.Host.QueryAsync(db => db.Set<WorkTask>().SingleAsync(t => t.RecordId == commitment && t.Kind == "commitments.leaver"));
}
