using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Demonstration;
using Sinergi.Kernel;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Data.Indicators;
using Sinergi.Modules.Results.Domain.Indicators;
using Sinergi.Modules.Results.Indicators.Definitions;
using Sinergi.Modules.Results.Indicators.Entry;
using Sinergi.Modules.Results.Indicators.Judging;
using Sinergi.Platform.Access.Directory;
using Sinergi.Testing;
using Sinergi.Testing.Site;
using Sinergi.Tests.Web.Agreements;

namespace Sinergi.Tests.Web.Access;

/// <summary>Two indicators of the agreement of the matrix that its Kanwil and a partner report on; one for the matrix, one for two people at once.</summary>
internal sealed record MatrixIndicators
{
    private static readonly DateOnly January = new(2026, 1, 1);

    public required Guid Indicator { get; init; }
    public required Guid Period { get; init; }

    /// <summary>Of the partner, handed in: one to approve, one to send back.</summary>
    public required Guid ToApprove { get; init; }
    public required Guid ToReturn { get; init; }

    /// <summary>Of the Kanwil, approved.</summary>
    public required Guid ToCorrect { get; init; }

    /// <summary>Of the Kanwil, not handed in; it cites the first piece of evidence and may cite the second.</summary>
    public required Guid ToCite { get; init; }
    public required IReadOnlyList<Guid> Pieces { get; init; }
    public required Guid ToCiteByTwo { get; init; }
    public required Guid ByTwo { get; init; }
    public required Guid ToReturnByTwo { get; init; }
    public required Guid ToCorrectByTwo { get; init; }

    public static async Task<MatrixIndicators> MakeAsync(MatrixWorld world, Guid agreement)
    {
        var (one, oneReports) = await DefineAsync(world, agreement, "Selesai");
        var (two, twoReports) = await DefineAsync(world, agreement, "Bersama");
        var (kanwil, partner) = (world.Register.Kanwil.Id, world.Register.Bnnp.Id);
        foreach (var report in oneReports.Concat(twoReports).Where(r => r.UnitId == partner))
        {
            await EnterAsync(world, world.Partner, report);
        }

        foreach (var report in new[] { oneReports[^1], twoReports[^1] })
        {
            await EnterAsync(world, world.Clerk, report);
            await ApproveAsync(world, report.Id);
        }

        var toCite = oneReports.First(r => r.UnitId == kanwil);
        var pieces = new List<Guid>();
        foreach (var what in new[] { "Daftar hadir", "Foto ruang", "Surat keterangan" })
        {
            pieces.Add(await PieceAsync(world, agreement, what));
        }

        await world.PutAsync(
            new ReportEvidence
            {
                ReportId = toCite.Id,
                EvidenceId = pieces[0],
                RecordId = agreement,
                CitedById = kanwil,
                CitedByPostId = world.Clerk.PostId,
                CitedAt = AgreementWorld.Today.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
            }
        );
        return new MatrixIndicators
        {
            ToCite = toCite.Id,
            Pieces = pieces,
            ToCiteByTwo = twoReports.First(r => r.UnitId == kanwil).Id,
            Indicator = one,
            Period = oneReports.First(r => r.UnitId == kanwil).PeriodId,
            ToApprove = oneReports.First(r => r.UnitId == partner).Id,
            ToReturn = oneReports.Last(r => r.UnitId == partner).Id,
            ToCorrect = oneReports[^1].Id,
            ByTwo = two,
            ToReturnByTwo = twoReports.First(r => r.UnitId == partner).Id,
            ToCorrectByTwo = twoReports[^1].Id,
        };
    }

    private static async Task<Guid> PieceAsync(MatrixWorld world, Guid agreement, string what)
    {
        var piece = await world.PutAsync(
            new Evidence
            {
                Id = NewId.Next(),
                RecordId = agreement,
                Link = "https://contoh.go.id/bukti",
                Description = $"{what} {MatrixWorld.Mark}",
                CapturedOn = January,
                Place = "Aula uji",
                UploaderPersonId = world.Clerk.PersonId,
                UploaderPostId = world.Clerk.PostId,
                UploaderInstitutionId = world.Register.Kanwil.Id,
                UploadedAt = AgreementWorld.Today.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
            }
        );
        return piece.Id;
    }

    /// <summary>The reports of January and February, those of the Kanwil last.</summary>
    private static async Task<(Guid Id, IReadOnlyList<IndicatorReport> Reports)> DefineAsync(MatrixWorld world, Guid agreement, string what)
    {
        var (kanwil, partner) = (world.Register.Kanwil.Id, world.Register.Bnnp.Id);
        var id = await world.ActAsync(
            world.Clerk,
            async services =>
            {
                var input = new DefineInput
                {
                    Key = NewId.Random(),
                    Title = $"{what} {MatrixWorld.Mark}",
                    Measure = IndicatorMeasure.Count,
                    Frequency = IndicatorFrequency.Month,
                    Unit = "orang",
                    Definition = "Peserta yang selesai",
                    Source = "Register uji",
                    From = January,
                    Until = January.AddYears(1).AddDays(-1),
                    Reporters = [kanwil, partner],
                };
                var record = await services.GetRequiredService<IndicatorCircle>().RecordAsync(agreement, CancellationToken.None);
                return DemoStage.Saved(await services.GetRequiredService<DefineHandler>().HandleAsync(record!, input, default), what);
            }
        );
        var reports = await world.Host.QueryAsync(db =>
            db.Set<IndicatorReport>()
                .AsNoTracking()
                .Where(r => r.IndicatorId == id)
                .OrderBy(r => r.UnitId == kanwil)
                .ThenBy(r => r.DueOn)
                .ToListAsync()
        );
        return (id, reports);
    }

    private static Task<Guid> EnterAsync(MatrixWorld world, Officer officer, IndicatorReport report) =>
        world.ActAsync(
            officer,
            async services =>
            {
                var row = new RowInput
                {
                    ReportId = report.Id,
                    Revision = report.Revision,
                    Cells = ["12"],
                };
                var input = new GridInput
                {
                    Key = NewId.Random(),
                    Rows = [row],
                    Submit = true,
                };
                return DemoStage.Saved(
                    await services.GetRequiredService<EnterHandler>().HandleAsync(report.IndicatorId, input, default),
                    "enter"
                );
            }
        );

    private static Task<Guid> ApproveAsync(MatrixWorld world, Guid report) =>
        world.ActAsync(
            world.Partner,
            async services =>
            {
                var file = await services.GetRequiredService<IndicatorBook>().ReportAsync(report, default);
                var input = new JudgeInput { Key = NewId.Random(), Revision = file!.Report.Revision };
                return DemoStage.Saved(await services.GetRequiredService<JudgeHandler>().ApproveAsync(report, input, default), "approve");
            }
        );
}
