using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Countersign;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Notifications;
using Sinergi.Platform.Tasks;
using Sinergi.Testing.Files;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Agreements;

/// <summary>A Kanwil of its own with some units, each with an officer, and an agreement with a partner: what is done here disturbs no other test.</summary>
internal sealed class AdesiWorld
{
    public required AgreementWorld Register { get; init; }
    public required Institution Kanwil { get; init; }
    public required Officer Keeper { get; init; }

    /// <summary>By name.</summary>
    public required IReadOnlyList<Officer> Units { get; init; }
    public required Guid Agreement { get; init; }
    public static DateOnly Today => AgreementWorld.Today;

    public static async Task<AdesiWorld> StartAsync(AgreementWorld register, int units = 3)
    {
        var host = register.Host;
        var mark = $"{NewId.Random():N}"[..8];
        var kanwil = await host.GivenInstitutionAsync($"Kanwil Adesi {mark}", InstitutionKind.Kanwil);
        var keeper = await host.GivenOfficerAsync(kanwil, [.. AgreementPermissions.All]);
        List<Officer> officers = [];
        for (var i = 1; i <= units; i++)
        {
            officers.Add(await UnitAsync(register, kanwil, $"Lapas Adesi {mark} {i}"));
        }

        return new AdesiWorld
        {
            Register = register,
            Kanwil = kanwil,
            Keeper = keeper,
            Units = officers,
            Agreement = await register.RegisterAsync(
                AgreementWorld.Told($"Adesi {mark}", AgreementWorld.Party(kanwil, 1), AgreementWorld.Party(register.Bnnp, 2)),
                keeper
            ),
        };
    }

    public Task<Officer> FoundAsync(string name) => UnitAsync(Register, Kanwil, name);

    public async Task<SitePage> InviteAllAsync(int tier = 1)
    {
        using var keeper = await Register.Host.SignedInAsync(Keeper);
        return await All(await keeper.GetAsync(AgreementLinks.Invite(Agreement)), tier).SubmitAsync();
    }

    public SiteForm All(SitePage page, int tier = 1) =>
        page.FormOf("Kirim undangan")
            .Choose("Input.Whom", "AllBelow")
            .Choose("Input.OfficeId", $"{Kanwil.Id}")
            .Fill("Input.Tier", $"{tier}")
            .FillDate("Input.AnswerBy", Today.AddDays(10))
            .Fill("Input.Message", "Mohon dijawab");

    public async Task<SitePage> InviteAsync(int tier, params Officer[] units)
    {
        using var keeper = await Register.Host.SignedInAsync(Keeper);
        var form = (await keeper.GetAsync(AgreementLinks.Invite(Agreement)))
            .FormOf("Kirim undangan")
            .Choose("Input.Whom", "Chosen")
            .Fill("Input.Tier", $"{tier}")
            .FillDate("Input.AnswerBy", Today.AddDays(10));
        foreach (var unit in units)
        {
            form.Tick("Input.Units", $"{unit.InstitutionId}");
        }

        return await form.SubmitAsync();
    }

    /// <summary>Reviews and names itself as contact.</summary>
    public async Task<SitePage> GetReadyAsync(SiteClient unit, Officer officer)
    {
        var page = await unit.GetAsync(AgreementLinks.Answer(Agreement));
        page = await page.FormOf("Kami sudah meninjau kewajiban ini").SubmitAsync();
        Assert.Empty(page.Errors);
        return await page.FormOf("Tunjuk narahubung").Choose("Input.PostId", $"{officer.PostId}").SubmitAsync();
    }

    public static Task<SitePage> SignAsync(SitePage page, DateOnly signedOn) =>
        page.FormOf("Unggah lembar adesi")
            .FillDate("Input.SignedOn", signedOn)
            .Fill("Input.Signatory", "Sari Simulasi")
            .Fill("Input.SignatoryTitle", "Kepala Unit Simulasi")
            .Attach("Input.File", "adesi.pdf", Samples.Pdf("Lembar adesi simulasi"))
            .SubmitAsync();

    public async Task<SitePage> SignFullyAsync(Officer officer, DateOnly signedOn)
    {
        using var unit = await Register.Host.SignedInAsync(officer);
        return await SignAsync(await GetReadyAsync(unit, officer), signedOn);
    }

    public Task<List<Guid>> AskedAsync() =>
        Register.Host.QueryAsync(db =>
            db.Set<WorkTask>()
                .Where(t => t.Kind == AdesiTasks.Kind && t.RecordId == Agreement && t.DoneAt == null)
                .Select(t => t.InstitutionId)
                .ToListAsync()
        );

    public Task<List<Guid>> ToldAsync(string textKey) =>
        Register.Host.QueryAsync(db =>
            db.Set<Notice>().Where(n => n.RecordId == Agreement && n.TextKey == textKey).Select(n => n.InstitutionId).ToListAsync()
        );

    public Task<CountersigningUnit> RowAsync(Officer unit) =>
        Register.Host.QueryAsync(db =>
            db.Set<CountersigningUnit>().SingleAsync(u => u.AgreementId == Agreement && u.InstitutionId == unit.InstitutionId)
        );

    public async Task<SitePage> ListAsync(Officer? by = null)
    {
        using var client = await Register.Host.SignedInAsync(by ?? Keeper);
        return await client.GetAsync(AgreementLinks.Countersign(Agreement));
    }

    private static async Task<Officer> UnitAsync(AgreementWorld register, Institution kanwil, string name)
    {
        var unit = await register.Host.GivenInstitutionAsync(name, InstitutionKind.Upt, kanwil);
        return await register.Host.GivenOfficerAsync(unit, AgreementPermissions.View, AgreementPermissions.Answer);
    }
}
