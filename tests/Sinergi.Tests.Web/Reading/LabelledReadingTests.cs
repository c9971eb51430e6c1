using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Sinergi.Platform.Audit;
using Sinergi.Reading.Evaluate;
using Sinergi.Testing;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Reading;

/// <summary>Corrections as feedback: a review comes out as a text with its label, which the evaluation takes.</summary>
public sealed class LabelledReadingTests
{
    private const string Report =
        "Kanwil Ditjenpas Jambi menandatangani PKS dengan BNNP Jambi di Aula Kanwil, Kamis (5/6/2025). BNNP Jambi siap melatih kader. Mesin jahit: urusan BNNP.";

    private const string TokenField = "__RequestVerificationToken";
    private const string Take = "Unduh sebagai contoh berlabel";

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Label_OnceEverythingIsDecided_SaysWhatPeopleDecidedAndIsScoredByIt(TestDatabase database)
    {
        await using var site = await ReadingSite.StartAsync(database);
        var (_, client) = await site.OfficerAsync();
        var review = await ReadingSite.UploadAsync(client, ("berita.txt", ReadingSite.Text(Report)));
        var path = review.Path.Split('#')[0];
        Assert.DoesNotContain("contoh berlabel", review.Text, StringComparison.Ordinal);
        var early = await client.PostAsync(
            $"{path}?handler=Label",
            [new(TokenField, review.Form("form[action*='handler=AcceptOpen']")[TokenField]!)]
        );
        Assert.Equal(HttpStatusCode.NotFound, early.Status);

        await review.Form("form:has(input[name=fact][value='place-1'])").SubmitAsync("Tolak");
        var add = await (await client.GetAsync(path)).FollowAsync("Komitmen");
        await add.Form()
            .Fill("Input.Value", "Menyediakan mesin jahit")
            .Fill("Input.Who", "Badan Narkotika Nasional Provinsi Jambi")
            .Fill("Input.Quoted", "Mesin jahit: urusan BNNP")
            .SubmitAsync();
        review = await (await client.GetAsync(path)).Form("form[action$='handler=AcceptOpen']").SubmitAsync();

        var taken = (await review.FormOf(Take).SubmitAsync()).Bytes;
        var (text, label) = Unpack(taken);
        var (labelled, problems) = LabelFile.Parse("000", text, label);

        Assert.Empty(problems);
        Assert.Equal(Report, labelled!.Text);
        Assert.Null(labelled.Label.Place);
        Assert.Equal(new DateOnly(2025, 6, 5), labelled.Label.Date);
        Assert.Equal(2, labelled.Label.Parties.Count);
        Assert.Equal(["BNNP Jambi siap melatih kader", "Mesin jahit: urusan BNNP"], labelled.Label.Commitments.Select(c => c.Quote));
        var score = Scorer.Score(labelled, new DateOnly(2026, 1, 1)).Judgements;
        Assert.Equal(1, score.Count(j => j is { Fact: FactKind.Commitments, Verdict: Verdict.Missed }));
        Assert.Equal(1, score.Count(j => j is { Fact: FactKind.Place, Verdict: Verdict.Wrong }));
        Assert.DoesNotContain(score, j => j.Fact is FactKind.Kind or FactKind.Figures);
        var events = await site.Host.QueryAsync(db => db.Set<RecordedEvent>().Where(e => e.Type == "LabelTaken").ToListAsync());
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(taken)), Assert.Single(events).Payload, StringComparison.Ordinal);
    }

    private static (string Text, string Label) Unpack(byte[] taken)
    {
        using var archive = new ZipArchive(new MemoryStream(taken));
        return (Read(".txt"), Read(".json"));

        string Read(string ending)
        {
            using var reader = new StreamReader(archive.Entries.Single(e => e.Name.EndsWith(ending, StringComparison.Ordinal)).Open());
            return reader.ReadToEnd();
        }
    }
}
