using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain.Instruments;
using Sinergi.Modules.Preparations.Domain;
using Sinergi.Modules.Preparations.Domain.Signatures;
using Sinergi.Platform.Access;
using Sinergi.Testing;
using Sinergi.Tests.Web.Agreements;

namespace Sinergi.Tests.Web.Access;

/// <summary>Preparations of the Kanwil, one for each thing that is done to one.</summary>
internal sealed class MatrixPreparations
{
    public Guid ToAdvance { get; private set; }

    /// <summary>Is being drafted: two versions, two reviews.</summary>
    public Guid Drafted { get; private set; }
    public Guid ToSendBack { get; private set; }
    public Guid ToCancel { get; private set; }
    public Guid ToAccept { get; private set; }
    public Guid Accepted { get; private set; }
    public Guid ToApprove { get; private set; }
    public Guid ToRegister { get; private set; }
    public Guid Planned { get; private set; }
    public MatrixSignings Signings { get; private set; } = null!;

    /// <summary>Asked of the clerk.</summary>
    public Guid Review { get; private set; }

    /// <summary>Not answered in time.</summary>
    public Guid LateReview { get; private set; }

    /// <summary>A party that does not see it yet, of <see cref="Drafted"/>.</summary>
    public Guid ToInvolve { get; private set; }

    public static async Task<MatrixPreparations> MakeAsync(MatrixWorld world)
    {
        // Of the instruments the one with the fewest steps.
        var instrument = await world.Host.QueryAsync(db => db.Set<Instrument>().SingleAsync(i => i.Code == "PKH"));
        var all = new MatrixPreparations
        {
            ToAdvance = await PutAsync(PreparationState.Proposal),
            Planned = await PutAsync(PreparationState.Exploration),
            Drafted = await PutAsync(PreparationState.Drafting),
            ToSendBack = await PutAsync(PreparationState.Approval),
            ToCancel = await PutAsync(PreparationState.Exploration),
            ToAccept = await PutAsync(PreparationState.Drafting),
            Accepted = await PutAsync(PreparationState.Drafting),
            ToApprove = await PutAsync(PreparationState.Approval),
            ToRegister = await PutAsync(PreparationState.Signing),
        };
        await MatrixSignings.GiveAsync(world, all.ToRegister, SigningState.Signed);
        all.Signings = await MatrixSignings.MakeAsync(world, () => PutAsync(PreparationState.Signing));
        await DraftAsync(all.Drafted, 1, accepted: false);
        await DraftAsync(all.Drafted, 2, accepted: false);
        await DraftAsync(all.ToAccept, 1, accepted: false);
        await DraftAsync(all.Accepted, 1, accepted: true);
        await DraftAsync(all.ToApprove, 1, accepted: true);
        await DraftAsync(all.ToRegister, 1, accepted: true);
        all.Review = await AskAsync(ReviewAspect.Legal, AgreementWorld.Today.AddDays(7));
        all.LateReview = await AskAsync(ReviewAspect.Technical, AgreementWorld.Today.AddDays(-7));
        all.ToInvolve = await world.Host.QueryAsync(db =>
            db.Set<PreparationParty>().Where(p => p.PreparationId == all.Drafted && !p.Internal).Select(p => p.Id).SingleAsync()
        );
        return all;

        async Task<Guid> PutAsync(PreparationState state)
        {
            var (id, inner) = (NewId.Next(), NewId.Next());
            var at = world.Host.Clock.UtcNow.UtcDateTime;
            var preparation = new Preparation
            {
                Id = id,
                InnerId = inner,
                InstrumentId = instrument.Id,
                InstrumentCode = instrument.Code,
                Title = $"Penyiapan {MatrixWorld.Mark}",
                State = state,
                StateSince = AgreementWorld.Today.AddDays(-10),
                OfficeId = world.Register.Kanwil.Id,
                Zone = UnitTimeZone.Wib,
                OpenedAt = at,
                ChangedAt = at,
                LetterFrom = "Mitra",
                LetterNumber = "B/1",
                LetterOn = AgreementWorld.Today,
                Urgency = "Perlu",
                Subject = $"Pokok {MatrixWorld.Mark}",
                Months = 12,
                PlanRevision = NewId.Next(),
            };
            await world.PutAsync(preparation);
            await PartyAsync(0, world.Register.Kanwil.Id, world.Register.Kanwil.Name, true);
            await PartyAsync(1, world.Register.Bnnp.Id, world.Register.Bnnp.Name, false);
            foreach (var paper in instrument.Papers.Where(p => p.Mandatory && p.Step < DocumentStep.Signing))
            {
                await world.PutAsync(
                    new PreparationPaper
                    {
                        Id = NewId.Next(),
                        PreparationId = id,
                        InnerId = inner,
                        Step = paper.Step,
                        Name = paper.Name,
                        On = AgreementWorld.Today,
                        Note = "Ada di arsip",
                        AddedAt = at,
                    }
                );
            }

            await world.PutAsync(new ScopeEntry { InstitutionId = world.Register.Kanwil.Id, RecordId = id });
            await world.PutAsync(new ScopeEntry { InstitutionId = world.Register.Kanwil.Id, RecordId = inner });
            return id;

            Task<PreparationParty> PartyAsync(int position, Guid institution, string name, bool ours) =>
                world.PutAsync(
                    new PreparationParty
                    {
                        Id = NewId.Next(),
                        PreparationId = id,
                        Position = position,
                        Side = position + 1,
                        InstitutionId = institution,
                        PrintedName = name,
                        Internal = ours,
                        ContactName = "Sari Simulasi",
                        ContactTitle = "Kepala Bidang",
                    }
                );
        }

        async Task DraftAsync(Guid id, int number, bool accepted)
        {
            var at = world.Host.Clock.UtcNow.UtcDateTime;
            var draft = await world.PutAsync(
                new PreparationDraft
                {
                    Id = NewId.Next(),
                    PreparationId = id,
                    Number = number,
                    DocumentId = world.Records.Document,
                    Sha256 = $"{number}".PadLeft(64, '0'),
                    UploadedById = world.Register.Kanwil.Id,
                    UploadedAt = at,
                }
            );
            if (accepted)
            {
                await world.Host.QueryAsync(db =>
                    db.Set<PreparationParty>()
                        .Where(p => p.PreparationId == id)
                        .ExecuteUpdateAsync(p => p.SetProperty(x => x.AcceptedDraftId, draft.Id).SetProperty(x => x.AcceptedAt, at))
                );
            }
        }

        Task<Guid> InnerOfAsync(Guid id) =>
            world.Host.QueryAsync(db => db.Set<Preparation>().Where(p => p.Id == id).Select(p => p.InnerId).SingleAsync());

        async Task<Guid> AskAsync(ReviewAspect aspect, DateOnly by)
        {
            var review = await world.PutAsync(
                new PreparationReview
                {
                    Id = NewId.Next(),
                    PreparationId = all.Drafted,
                    InnerId = await InnerOfAsync(all.Drafted),
                    Aspect = aspect,
                    PostId = world.Clerk.PostId,
                    InstitutionId = world.Register.Kanwil.Id,
                    PostTitle = "Jabatan matriks",
                    DraftNumber = 2,
                    AskedOn = AgreementWorld.Today.AddDays(-10),
                    AnswerBy = by,
                }
            );
            return review.Id;
        }
    }
}
