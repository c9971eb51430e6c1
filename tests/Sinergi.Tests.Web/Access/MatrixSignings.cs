using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Preparations.Domain;
using Sinergi.Modules.Preparations.Domain.Signatures;
using Sinergi.Platform.Access;
using Sinergi.Tests.Web.Agreements;

namespace Sinergi.Tests.Web.Access;

/// <summary>Preparations of the Kanwil that are being signed, one for each thing that is done to one.</summary>
internal sealed class MatrixSignings
{
    /// <summary>Nobody has written down who signs.</summary>
    public Guid ToPlan { get; private set; }

    /// <summary>The same, for two who do so at once.</summary>
    public Guid ToPlanByTwo { get; private set; }
    public Guid ToOpen { get; private set; }
    public Guid ToRecord { get; private set; }
    public Guid ToRefuse { get; private set; }

    /// <summary>A scan waits for those who attest it.</summary>
    public Guid ToAttest { get; private set; }
    public Guid ToTakeBack { get; private set; }

    /// <summary>Of <see cref="ToRecord"/>.</summary>
    public Guid Signer { get; private set; }

    /// <summary>Of <see cref="ToOpen"/>.</summary>
    public Guid SignerToOpen { get; private set; }

    /// <summary>Of <see cref="ToTakeBack"/>, with a letter of authority.</summary>
    public Guid Delegate { get; private set; }

    public Guid Ceremony { get; private set; }

    /// <summary>A text that leaves the ceremony; the other one waits there for signatures.</summary>
    public Guid Leaving { get; private set; }

    public static async Task<MatrixSignings> MakeAsync(MatrixWorld world, Func<Task<Guid>> put)
    {
        var all = new MatrixSignings
        {
            ToPlan = await put(),
            ToPlanByTwo = await put(),
            ToOpen = await put(),
            ToRecord = await put(),
            ToRefuse = await put(),
            ToAttest = await put(),
            ToTakeBack = await put(),
        };
        await GiveAsync(world, all.ToPlanByTwo, SigningState.Planned);
        all.SignerToOpen = (await GiveAsync(world, all.ToOpen, SigningState.Planned))[0];
        all.Signer = (await GiveAsync(world, all.ToRecord, SigningState.Open))[0];
        await GiveAsync(world, all.ToRefuse, SigningState.Open);
        await GiveAsync(world, all.ToAttest, SigningState.Partly);
        all.Delegate = (await GiveAsync(world, all.ToTakeBack, SigningState.Partly))[0];
        await world.PutAsync(
            new LetterOfAuthority
            {
                Id = NewId.Next(),
                SignerId = all.Delegate,
                PreparationId = all.ToTakeBack,
                Number = "SKU-1",
                From = "Kepala Simulasi",
                On = AgreementWorld.Today.AddDays(-9),
                DocumentId = world.Records.Document,
            }
        );
        all.Leaving = await put();
        var awaited = await put();
        await GiveAsync(world, awaited, SigningState.Open);
        all.Ceremony = await HoldAsync(world, awaited, all.Leaving);
        return all;
    }

    private static async Task<Guid> HoldAsync(MatrixWorld world, params Guid[] texts)
    {
        var ceremony = await world.PutAsync(
            new SigningCeremony
            {
                Id = NewId.Next(),
                OfficeId = world.Register.Kanwil.Id,
                Title = $"Seremoni {MatrixWorld.Mark}",
                On = AgreementWorld.Today,
                Place = "Palu",
                Zone = UnitTimeZone.Wita,
                Hosts = "Kepala Kanwil",
            }
        );
        await world.PutAsync(new ScopeEntry { InstitutionId = world.Register.Kanwil.Id, RecordId = ceremony.Id });
        await world.Host.QueryAsync(db =>
            db.Set<Preparation>().Where(p => texts.Contains(p.Id)).ExecuteUpdateAsync(p => p.SetProperty(x => x.CeremonyId, ceremony.Id))
        );
        return ceremony.Id;
    }

    /// <summary>One signer for each party; from "partly" on both have signed on one scan.</summary>
    /// <returns>The signers.</returns>
    public static async Task<List<Guid>> GiveAsync(MatrixWorld world, Guid preparationId, SigningState state)
    {
        var signing = await world.PutAsync(
            new Signing
            {
                Id = NewId.Next(),
                PreparationId = preparationId,
                State = state,
                PlanRevision = NewId.Next(),
            }
        );
        var sheet = state is SigningState.Planned or SigningState.Open ? null : await world.PutAsync(Sheet(world, signing));
        var parties = await world.Host.QueryAsync(db =>
            db.Set<PreparationParty>().Where(p => p.PreparationId == preparationId).OrderBy(p => p.Position).Select(p => p.Id).ToListAsync()
        );
        List<Guid> signers = [];
        foreach (var (i, party) in parties.Index())
        {
            var signer = await world.PutAsync(
                new Signer
                {
                    Id = NewId.Next(),
                    SigningId = signing.Id,
                    PreparationId = preparationId,
                    PartyId = party,
                    Group = 1,
                    Position = i,
                    Name = $"Penanda {i + 1}",
                    Title = "Kepala",
                    SheetId = sheet?.Id,
                }
            );
            signers.Add(signer.Id);
        }

        return signers;
    }

    private static SignedSheet Sheet(MatrixWorld world, Signing signing) =>
        new()
        {
            Id = NewId.Next(),
            SigningId = signing.Id,
            PreparationId = signing.PreparationId,
            Method = SigningMethod.WetInk,
            State = signing.State is SigningState.Signed ? SheetState.Taken : SheetState.Waiting,
            SignedOn = AgreementWorld.Today.AddDays(-1),
            Place = "Palu",
            Zone = UnitTimeZone.Wita,
            DocumentId = world.Records.Document,
            Sha256 = new string('0', 64),
            RecordedAt = world.Host.Clock.UtcNow.UtcDateTime,
        };
}
