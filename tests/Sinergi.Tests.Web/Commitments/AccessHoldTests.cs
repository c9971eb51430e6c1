using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Platform.Access;
using Sinergi.Testing;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Commitments;

/// <summary>A duty whose absence ends access: the grant rests while nothing is shown for it, and holds again with the proof.</summary>
[Collection(CommitmentCollection.Name)]
public sealed class AccessHoldTests(CommitmentSites sites)
{
    private const string Resting = "Kewajiban yang menjadi syarat akses ini lewat tenggat tanpa bukti";

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Grant_WhileADutyIsUnproven_RestsAndComesBackWithTheProof(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, promise) = await site.NewRecordAsync();
        await GrantAsync(site, record.Id);
        using var partner = await site.AsAsync("partner");
        var contacts = AgreementLinks.Contacts(record.Id);
        Assert.DoesNotContain(Resting, (await partner.GetAsync(contacts)).Text, StringComparison.Ordinal);

        var duty = (await site.CommitAsync(promise.Id, site.Partner)).Id();
        Assert.DoesNotContain(Resting, (await partner.GetAsync(contacts)).Text, StringComparison.Ordinal);
        await site.Host.QueryAsync(db =>
            db.Set<Commitment>().Where(c => c.Id == duty).ExecuteUpdateAsync(set => set.SetProperty(c => c.EndsAccess, true))
        );

        Assert.Contains(Resting, (await partner.GetAsync(contacts)).Text, StringComparison.Ordinal);
        using var kanwil = await site.AsAsync("kanwil");
        Assert.Contains(
            "Berhenti, kewajiban belum dibuktikan",
            (await kanwil.GetAsync(AgreementLinks.Grants(record.Id))).Text,
            StringComparison.Ordinal
        );

        await site.ProveAsync(duty, "partner");
        Assert.DoesNotContain(Resting, (await partner.GetAsync(contacts)).Text, StringComparison.Ordinal);
    }

    private static async Task GrantAsync(CommitmentSite site, Guid record)
    {
        await site.Host.QueryAsync(db =>
            db.Set<Agreement>()
                .Where(a => a.Id == record)
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(a => a.TermStart, site.Today.AddYears(-1)).SetProperty(a => a.TermEnd, site.Today.AddYears(1))
                )
        );
        await site.Host.QueryAsync(async db =>
        {
            db.Add(
                new DataGrant
                {
                    Id = NewId.Next(),
                    AgreementId = record,
                    GranteeId = site.Partner,
                    Category = DataCategory.AgreementContacts,
                    Purpose = "Koordinasi simulasi",
                    LegalBasis = "Pasal 5",
                    From = site.Today.AddMonths(-1),
                    Until = site.Today.AddMonths(3),
                }
            );
            return await db.SaveChangesAsync();
        });
    }
}
