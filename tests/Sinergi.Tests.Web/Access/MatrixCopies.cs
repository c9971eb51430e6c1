using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Tests.Web.Agreements;

namespace Sinergi.Tests.Web.Access;

/// <summary>Copies of evidence for the public, in each state that somebody can do something about.</summary>
internal sealed class MatrixCopies
{
    private readonly MatrixWorld world;
    private readonly MatrixRecords records;

    private MatrixCopies(MatrixWorld world, MatrixRecords records) => (this.world, this.records) = (world, records);

    /// <summary>Verified pieces whose copy is: not there yet, to publish, to decline, published.</summary>
    public IReadOnlyList<Guid> Evidence { get; private set; } = [];
    public Guid Published { get; private set; }

    public static async Task<MatrixCopies> MakeAsync(MatrixWorld world, MatrixRecords records)
    {
        var copies = new MatrixCopies(world, records);
        await copies.CopyAsync();
        return copies;
    }

    private async Task CopyAsync()
    {
        Evidence = [await records.ProveAsync(), await records.ProveAsync(), await records.ProveAsync(), await records.ProveAsync()];
        await world.Host.QueryAsync(db =>
            db.Set<Evidence>()
                .Where(e => Evidence.Contains(e.Id))
                .ExecuteUpdateAsync(e => e.SetProperty(x => x.State, EvidenceState.Verified))
        );
        await ProposeCopyAsync(Evidence[1]);
        await ProposeCopyAsync(Evidence[2]);
        Published = await ProposeCopyAsync(Evidence[3]);
        await world.Host.QueryAsync(db =>
            db.Set<EvidenceCopy>().Where(c => c.Id == Published).ExecuteUpdateAsync(c => c.SetProperty(x => x.State, CopyState.Published))
        );
        var shown = new PublishedCopy
        {
            Id = Published,
            Caption = $"Salinan {MatrixWorld.Mark}",
            About = "Kerja sama simulasi",
            CapturedOn = AgreementWorld.Today,
            PublishedAt = AgreementWorld.Today.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
        };
        shown.Pages.Add(
            new PublishedPage
            {
                CopyId = Published,
                Number = 1,
                Jpeg = [0xFF, 0xD8, 0xFF],
            }
        );
        await world.PutAsync(shown);
    }

    private async Task<Guid> ProposeCopyAsync(Guid evidence)
    {
        var copy = new EvidenceCopy
        {
            Id = NewId.Next(),
            EvidenceId = evidence,
            RecordId = records.Agreement,
            DocumentId = records.Document,
            Covered = "Wajah peserta",
            Caption = $"Salinan {MatrixWorld.Mark}",
            PreparedByPersonId = world.Partner.PersonId,
            PreparedByPostId = world.Partner.PostId,
            PreparedByInstitutionId = world.Partner.InstitutionId,
            PreparedAt = AgreementWorld.Today.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
        };
        await world.PutAsync(copy);
        return copy.Id;
    }
}
