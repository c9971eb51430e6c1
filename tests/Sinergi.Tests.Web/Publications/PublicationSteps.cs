using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Publications.Contracts;
using Sinergi.Modules.Publications.Domain;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Documents;
using Sinergi.Testing.Site;
using Sinergi.Tests.Web.Agreements;

namespace Sinergi.Tests.Web.Publications;

/// <summary>What people do to publish an agreement, through the pages.</summary>
internal static class PublicationSteps
{
    public const string Summary = "Layanan kesehatan bagi warga binaan";

    public static readonly string[] May = [.. AgreementPermissions.All, PublicationPermissions.Publish, DocumentPermissions.View];

    public static Task<SiteClient> PublisherAsync(this AgreementWorld world) => OfficerAsync(world, world.Kanwil);

    public static async Task<SiteClient> OfficerAsync(AgreementWorld world, Institution office) =>
        await world.Host.SignedInAsync(await world.Host.GivenOfficerAsync(office, May));

    /// <summary>An edition with the fields that are usual.</summary>
    public static async Task<SitePage> ProposeAsync(SiteClient client, Guid agreement, string title, byte[]? copy = null)
    {
        var form = (await client.GetAsync(PublicationLinks.Propose(agreement)))
            .FormOf("Ajukan untuk diputuskan")
            .Fill("Input.Title", title)
            .Fill("Input.Summary", Summary)
            .Fill("Input.Covered", "Nama narahubung");
        return await (copy is null ? form : form.Attach("Input.File", "salinan.pdf", copy)).SubmitAsync();
    }

    public static async Task<SitePage> DecideAsync(SiteClient client, Guid agreement) =>
        await (await client.GetAsync(PublicationLinks.Of(agreement))).FormOf("Terbitkan untuk umum").SubmitAsync();

    /// <summary>Proposed by one and published by another.</summary>
    public static async Task<PublicAgreement> PublishAsync(this AgreementWorld world, Guid agreement, string title, byte[]? copy = null)
    {
        using var proposer = await world.PublisherAsync();
        using var decider = await world.PublisherAsync();
        Assert.Empty((await ProposeAsync(proposer, agreement, title, copy)).Errors);
        Assert.Empty((await DecideAsync(decider, agreement)).Errors);
        return (await world.PublicAsync(agreement))!;
    }

    public static async Task<SitePage> WithdrawAsync(SiteClient client, Guid agreement, Guid edition, string? reason = "Salah terbit") =>
        await (await client.GetAsync(PublicationLinks.End(agreement, edition)))
            .FormOf("Tarik sekarang")
            .Fill("Decision.Reason", reason)
            .SubmitAsync();

    public static Task<PublicAgreement?> PublicAsync(this AgreementWorld world, Guid agreement) =>
        world.Host.QueryAsync(db =>
            db.Set<PublicAgreement>()
                .AsNoTracking()
                .Where(p => db.Set<Publication>().Any(e => e.Id == p.PublicationId && e.AgreementId == agreement))
                .SingleOrDefaultAsync()
        );

    public static Task<Publication> NewestAsync(this AgreementWorld world, Guid agreement) =>
        world.Host.QueryAsync(db =>
            db.Set<Publication>().AsNoTracking().Where(p => p.AgreementId == agreement).OrderByDescending(p => p.Edition).FirstAsync()
        );
}
