using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Platform.Access.Directory;
using Sinergi.Testing.Site;
using Sinergi.Tests.Browser.Browsing;
using Sinergi.Tests.Browser.Vocabulary;

namespace Sinergi.Tests.Browser.Journeys;

/// <summary>The central office finds that a partner is on record twice, merges the two, and takes that back.</summary>
public sealed class MergeJourney(TheBrowser browser) : Journey(browser)
{
    [Theory, ClassData(typeof(EveryProfile))]
    public async Task CentralOffice_MergesAPartnerAndTakesItBack_SeesWhatMoved(Profile profile)
    {
        var product = await ProductAsync();
        var centre = await product.GivenInstitutionAsync("Ditjen Simulasi", InstitutionKind.CentralOffice);
        var old = await product.GivenInstitutionAsync("Dinas Sosial Simulasi", InstitutionKind.Partner);
        var kept = await product.GivenInstitutionAsync("Dinsos Provinsi Simulasi", InstitutionKind.Partner);
        var office = await OpenAsync(profile, await GivenOfficerAsync(profile, centre, [.. InstitutionPermissions.All]));

        await office.GoAsync(InstitutionLinks.Record(old.Id));
        await office.FollowAsync(office.T["institutions.merge.title"]);
        await office.SearchAsync(office.T["institutions.merge.pick"], "Dinsos");
        await office.FollowAsync(kept.Name);
        await office.SeeAsync(office.T["institutions.merge.side_by_side"]);
        await office.PressAsync(office.T["institutions.merge.submit", kept.ShortName]);
        await office.SeeErrorAsync(office.T["institutions.error.required"]);
        await office.FillAsync(office.T["institutions.merge.reason"], "Tercatat dua kali (simulasi)");
        await office.PressAsync(office.T["institutions.merge.submit", kept.ShortName]);
        await office.SeeHeadingAsync(kept.ShortName);
        await office.SeeAsync("Tercatat dua kali (simulasi)");

        await office.FollowAsync(office.T["institutions.merge.line", old.Name, kept.Name]);
        await office.FillAsync(office.T["institutions.merge.reason"], "Dua lembaga yang berbeda (simulasi)");
        await office.PressAsync(office.T["institutions.merge.undo_submit"]);
        await office.SeeHeadingAsync(old.ShortName);
        await office.SeeAsync(office.T["institutions.merge.title"]);
    }
}
