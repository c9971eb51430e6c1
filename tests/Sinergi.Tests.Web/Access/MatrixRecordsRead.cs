using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Reading.Contracts;
using Sinergi.Modules.Reading.Data;
using Sinergi.Platform.Access.Directory;
using Sinergi.Testing.Files;
using Sinergi.Testing.Site;
using Sinergi.Tests.Web.Reading;

namespace Sinergi.Tests.Web.Access;

/// <summary>Readings in each of their states.</summary>
internal sealed partial class MatrixRecords
{
    private async Task ReadAsync()
    {
        using var client = await world.Host.SignedInAsync(world.Clerk);
        // Almost the name that the texts print.
        await world.Host.GivenInstitutionAsync("Badan Narkotika Nasional Provinsi Jambi Matriks", InstitutionKind.Partner);
        var pdf = ($"naskah {MatrixWorld.Mark}.pdf", Samples.Pdf(TextOf(1)));
        Reading = IdOf(await ReadingSite.UploadAsync(client, pdf));
        ReadingToDismiss = await PasteAsync(client, 2);
        ReadingUnderWay = await PasteAsync(client, 3);
        ReadingFailed = await PasteAsync(client, 4);
        ReadingDecided = await PasteAsync(client, 5);
        await (await client.GetAsync(ReadingLinks.Review(ReadingDecided))).Form("form[action$='handler=AcceptOpen']").SubmitAsync();
        await SetAsync(ReadingUnderWay, ReadingState.Running);
        await SetAsync(ReadingFailed, ReadingState.Failed);
        (Document, Fact) = await world.Host.QueryAsync(async db =>
        {
            var record = await db.Set<ReadingRecord>().FirstAsync(r => r.SessionId == Reading);
            return (record.DocumentId, FactJson.Read(record.Facts)[0].Key);
        });
    }

    private static async Task<Guid> PasteAsync(SiteClient client, int number) =>
        IdOf(await (await client.GetAsync("/baca")).Form().Fill("Pasted", TextOf(number)).SubmitAsync());

    private static string TextOf(int number) =>
        $"Kanwil Ditjenpas Jambi menandatangani PKS dengan BNNP Jambi nomor {number}, Kamis (5/6/2025) di Jambi.";

    private static Guid IdOf(SitePage review) => Guid.Parse(review.Path.Split('#')[0].Split('/')[^1]);

    // Before it is read a document has no records. It is held by a process until far in the future, so that nobody takes it up.
    private Task SetAsync(Guid reading, ReadingState state) =>
        world.Host.QueryAsync(async db =>
        {
            await db.Set<ReadingRecord>().Where(r => r.SessionId == reading).ExecuteDeleteAsync();
            return await db.Set<ReadingSession>()
                .Where(s => s.Id == reading)
                .ExecuteUpdateAsync(s =>
                    s.SetProperty(x => x.State, state).SetProperty(x => x.LeaseUntil, world.Host.Clock.UtcNow.UtcDateTime.AddYears(1))
                );
        });
}
