using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Preparations.Contracts;
using Sinergi.Modules.Preparations.Domain;
using Sinergi.Modules.Preparations.Domain.Signatures;
using Sinergi.Testing.Files;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Preparations;

/// <summary>What an office does from "ready to be signed" to the last signature.</summary>
internal static class SigningSteps
{
    public const string Ours = "Kepala Kanwil Simulasi";
    public const string Theirs = "Kepala BNNP Simulasi";

    /// <summary>One signer for each of the two parties, in these groups.</summary>
    public static async Task<SitePage> PlanAsync(SiteClient keeper, Guid id, int ours = 1, int theirs = 1)
    {
        var form = (await keeper.GetAsync(PreparationLinks.SigningPlan(id))).FormOf("Simpan rencana penandatanganan");
        return await form.Fill("Input.Signers[0].Name", Ours)
            .Fill("Input.Signers[0].Title", "Kepala Kantor Wilayah")
            .Fill("Input.Signers[0].Group", $"{ours}")
            .Fill("Input.Signers[1].Name", Theirs)
            .Fill("Input.Signers[1].Title", "Kepala BNNP")
            .Fill("Input.Signers[1].Group", $"{theirs}")
            .SubmitAsync();
    }

    public static async Task<SitePage> OpenAsync(SiteClient keeper, Guid id) =>
        await (await keeper.GetAsync(PreparationLinks.Sign(id))).FormOf("Buka penandatanganan").SubmitAsync();

    /// <summary>Ready to be signed, planned and opened.</summary>
    public static async Task<Guid> OpenedAsync(this PreparationWorld world, SiteClient keeper, int ours = 1, int theirs = 1)
    {
        var id = await world.BringToAsync(keeper, PreparationState.Signing);
        Assert.Empty((await PlanAsync(keeper, id, ours, theirs)).Errors);
        Assert.Empty((await OpenAsync(keeper, id)).Errors);
        return id;
    }

    /// <summary>The form as it is filled in, with the file.</summary>
    public static async Task<SiteForm> FilledAsync(
        this PreparationWorld world,
        SiteClient keeper,
        Guid id,
        SigningMethod method,
        byte[] file,
        params string[] signers
    )
    {
        var stored = await world.SigningAsync(id);
        var form = (await keeper.GetAsync(PreparationLinks.RecordSignatures(id)))
            .FormOf("Catat tanda tangan ini")
            .Choose("Input.Method", $"{method}")
            .FillDate("Input.SignedOn", PreparationWorld.Today)
            .Fill("Input.Place", "Palu")
            .Choose("Input.Zone", "Wita")
            .Fill("Input.Numbers[0].Number", "W.7-HH-2026")
            .Fill("Input.Numbers[1].Number", "BNNP-9-2026")
            .Attach("Input.File", "naskah-bertanda-tangan.pdf", file);
        return signers.Aggregate(form, (f, name) => f.Tick("Input.Signers", $"{stored.Signers.Single(s => s.Name == name).Id}"));
    }

    public static async Task<SitePage> RecordAsync(
        this PreparationWorld world,
        SiteClient keeper,
        Guid id,
        SigningMethod method,
        byte[] file,
        params string[] signers
    ) => await (await world.FilledAsync(keeper, id, method, file, signers)).SubmitAsync();

    public static async Task<SitePage> AttestAsync(SiteClient witness, Guid id) =>
        await (await witness.GetAsync(PreparationLinks.Sign(id))).FormOf("Sahkan pindaian 2 Mar 2026").SubmitAsync();

    /// <summary>Signed by both with wet ink, attested by the keeper and the reviewer.</summary>
    public static async Task SignAsync(this PreparationWorld world, SiteClient keeper, Guid id)
    {
        using var witness = await world.AsAsync(world.Reviewer);
        Assert.Empty((await PlanAsync(keeper, id)).Errors);
        Assert.Empty((await OpenAsync(keeper, id)).Errors);
        Assert.Empty(
            (await world.RecordAsync(keeper, id, SigningMethod.WetInk, Samples.Pdf("Naskah bertanda tangan"), Ours, Theirs)).Errors
        );
        Assert.Empty((await AttestAsync(keeper, id)).Errors);
        Assert.Empty((await AttestAsync(witness, id)).Errors);
        Assert.Equal(SigningState.Signed, (await world.SigningAsync(id)).State);
    }

    public static Task<Signing> SigningAsync(this PreparationWorld world, Guid id) =>
        world.Register.Host.QueryAsync(db =>
            db.Set<Signing>()
                .AsNoTracking()
                .Include(s => s.Groups)
                .Include(s => s.Signers)
                    .ThenInclude(s => s.Letter)
                .Include(s => s.Sheets)
                    .ThenInclude(s => s.Attestations)
                .AsSplitQuery()
                .SingleAsync(s => s.PreparationId == id)
        );
}
