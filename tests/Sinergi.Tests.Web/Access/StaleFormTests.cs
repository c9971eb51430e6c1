using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Modules;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Meetings.Contracts;
using Sinergi.Testing;
using Sinergi.Testing.Site;
using Sinergi.Tests.Web.Agreements;

namespace Sinergi.Tests.Web.Access;

/// <summary>Two people open the same form; the one who is later learns what the other wrote, and loses nothing.</summary>
[Collection(AccessCollection.Name)]
public sealed class StaleFormTests(AccessMatrices matrices)
{
    private const string Reason = "Diperiksa pada naskah asli";

    /// <summary>A form that carries a revision.</summary>
    /// <param name="Field">What both write into, each something else.</param>
    private sealed record Row(Type Page, Officer By, string Path, string Field)
    {
        public Func<SiteForm, SiteForm> Prepare { get; init; } = form => form;
        public string Theirs { get; init; } = "Tulisan orang lain";
        public string Yours { get; init; } = "Tulisan saya";

        /// <summary>How the page shows what the other wrote.</summary>
        public string? TheirsShown { get; init; }
        public string? Button { get; init; }

        /// <summary>What the first one did ends it: there is nothing to save a second time.</summary>
        public bool Ends { get; init; }
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Form_SavedByTwo_ShowsBothVersionsAndKeepsWhatWasTyped(TestDatabase database)
    {
        var world = matrices[database].World;
        await ReplyAsync(world);
        foreach (var row in Rows(world))
        {
            using var first = await world.Host.SignedInAsync(row.By);
            using var second = await world.Host.SignedInAsync(
                await world.Host.GivenOfficerAsync(row.By.Institution, [.. MatrixWorld.Everything])
            );
            var late = row.Prepare((await second.GetAsync(row.Path)).Form()).Fill(row.Field, row.Yours);
            var early = row.Prepare((await first.GetAsync(row.Path)).Form()).Fill(row.Field, row.Theirs);
            var saved = await early.SubmitAsync(row.Button, follow: false);
            Assert.Equal((row.Path, HttpStatusCode.Found, ""), (row.Path, saved.Status, string.Join(' ', saved.Errors)));

            var conflict = await late.SubmitAsync(row.Button, follow: false);

            Assert.Equal((row.Path, HttpStatusCode.Conflict), (row.Path, conflict.Status));
            Assert.Contains(row.TheirsShown ?? row.Theirs, conflict.Text, StringComparison.Ordinal);
            Assert.Equal(row.Yours, conflict.Form()[row.Field]);
            if (!row.Ends)
            {
                var knowingly = await conflict.Form().SubmitAsync(row.Button, follow: false);
                Assert.Equal((row.Path, HttpStatusCode.Found), (row.Path, knowingly.Status));
            }
        }
    }

    [Fact]
    public void Rows_AndTheFormsThatCarryARevision_AreTheSame()
    {
        var pages = typeof(ModuleGraph)
            .Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(PageModel)) && !type.IsAbstract)
            .Where(page =>
                page.GetProperties()
                    .Where(p => p.GetCustomAttribute<BindPropertyAttribute>() is not null)
                    .Any(p => p.PropertyType.GetProperty("Revision") is not null)
            )
            // These add a record; their input has the field for the form that changes it.
            .Except([typeof(Modules.Institutions.Tree.AddModel), typeof(Modules.Institutions.Roles.AddModel)])
            .Except([typeof(Modules.Institutions.People.AddModel), typeof(Modules.Commitments.Formulate.FormulateModel)])
            .Except([typeof(Modules.Agreements.Instruments.Kinds.AddModel), typeof(Modules.Agreements.Instruments.Rules.AddModel)])
            .Except([typeof(Modules.Agreements.Keep.SaveModel)]);

        Assert.Equal(Names(pages), Names(Rows(matrices[TestDatabase.Sqlite].World).Select(row => row.Page)));

        static IEnumerable<string> Names(IEnumerable<Type> types) => types.Select(t => t.FullName!).Order(StringComparer.Ordinal);
    }

    private static IEnumerable<Row> Rows(MatrixWorld w)
    {
        var (r, o) = (w.Records, w.Office);
        yield return new(typeof(Modules.Agreements.Correct.IndexModel), w.Clerk, AgreementLinks.Correct(r.Agreement), "Input.Place")
        {
            Prepare = form => form.Fill("Input.Reason", Reason),
        };
        foreach (
            var (page, path, field) in new[]
            {
                (typeof(Modules.Agreements.Instruments.Kinds.InstrumentModel), InstrumentLinks.Instrument("KB"), "Input.Name"),
                (typeof(Modules.Agreements.Instruments.Rules.RuleModel), InstrumentLinks.Rule("12"), "Input.Reason"),
            }
        )
        {
            yield return new(page, w.Centre, path, field)
            {
                Prepare = form => form.FillDate("Input.From", AgreementWorld.Today).Fill("Input.Why", Reason),
                Button = "Tetapkan mulai tanggal itu",
            };
        }

        yield return new(typeof(Modules.Meetings.Arrange.IndexModel), w.Clerk, MeetingLinks.Arrange(r.Minuted), "Input.Points[0].Text");
        yield return new(typeof(Modules.Agreements.Keep.EditModel), w.Clerk, AgreementLinks.View(r.Views.ByTwo), "Input.Name");
        yield return new(
            typeof(Modules.Preparations.Plan.PlanModel),
            w.Clerk,
            Modules.Preparations.Contracts.PreparationLinks.Plan(w.Preparations.Planned),
            "Input.Urgency"
        );
        yield return new(
            typeof(Modules.Preparations.Sign.SigningPlanModel),
            w.Clerk,
            Modules.Preparations.Contracts.PreparationLinks.SigningPlan(w.Preparations.Signings.ToPlanByTwo),
            "Input.Signers[0].Name"
        );
        yield return new(typeof(Modules.Commitments.Edit.EditModel), w.Clerk, $"/komitmen/{r.Commitment}/ubah", "Input.Statement");
        yield return new(typeof(Modules.Commitments.Milestones.MilestoneModel), w.Clerk, $"/tonggak/{r.Milestone}", "Input.PlannedOn.Day")
        {
            Prepare = form => form.FillDate("Input.PlannedOn", AgreementWorld.Today),
            Theirs = "13",
            TheirsShown = "Jumat, 13 Maret 2026",
            Yours = "14",
        };
        // A day that another one has chosen meanwhile is no move any more: each form names a day of its own.
        var later = AgreementWorld.Today.AddDays(20);
        yield return new(
            typeof(Modules.Commitments.Activities.Move.MoveModel),
            w.Clerk,
            $"/kegiatan/{w.Activities.ToMove}/pindah",
            "Input.Place"
        )
        {
            Prepare = form => form.FillDate("Input.Day", later = later.AddDays(1)).Fill("Input.Reason", Reason),
        };
        yield return new(
            typeof(Modules.Commitments.Activities.Report.ReportModel),
            w.Clerk,
            $"/kegiatan/{w.Activities.Held}/laporan",
            "Input.DoneBy"
        )
        {
            Prepare = form => form.Fill("Input.Reason", Reason),
        };
        yield return new(typeof(Modules.Commitments.Sops.Write.DraftModel), w.Clerk, $"/sop/{w.Sops.ToWrite}/naskah", "Input.Text");
        var review = AgreementWorld.Today.AddYears(1);
        yield return new(typeof(Modules.Commitments.Sops.Review.ReviewModel), w.Clerk, $"/sop/{w.Sops.InForce}/tinjau", "Input.Reason")
        {
            Prepare = form => form.FillDate("Input.ReviewBy", review = review.AddDays(1)),
        };
        yield return new(typeof(Modules.Institutions.Tree.EditModel), w.Centre, InstitutionLinks.Edit(o.Unit.Id), "Input.ShortName");
        yield return new(
            typeof(Modules.Institutions.People.EditModel),
            w.Centre,
            InstitutionLinks.EditPerson(o.PersonToReset.PersonId),
            "Input.FullName"
        );
        yield return new(
            typeof(Modules.Institutions.People.EndPostModel),
            w.Centre,
            InstitutionLinks.EndPost(o.PersonToReset.PersonId, o.PersonToReset.PostId),
            "Input.Until.Day"
        )
        {
            Prepare = form => form.FillDate("Input.Until", AgreementWorld.Today).Fill("Input.Reason", Reason),
            Theirs = "11",
            TheirsShown = "Rabu, 11 Maret 2026",
            Yours = "12",
        };
        yield return new(typeof(Modules.Institutions.Roles.EditModel), w.Centre, InstitutionLinks.Role(o.Role.Id), "Input.NameEnglish");
        yield return new(typeof(Modules.Results.Assess.AssessModel), w.Clerk, $"/evaluasi/{r.FillingByTwo}/nilai", "Input.Rows[0].Reason")
        {
            Button = "Simpan penilaian",
        };
        yield return new(typeof(Modules.Results.Fix.FixModel), w.Clerk, $"/evaluasi/{r.FixedByTwo}/tetapkan", "Input.Rows[0].Reason")
        {
            Ends = true,
        };
        yield return new(typeof(Modules.Results.Deliver.DeliverModel), w.Clerk, $"/evaluasi/{r.ToDeliverByTwo}/sampaikan", "Input.Number")
        {
            Prepare = form => form.Fill("Input.To", "Direktur Jenderal Pemasyarakatan").FillDate("Input.On", AgreementWorld.Today),
            Ends = true,
        };
        yield return new(typeof(Modules.Results.FollowUp.FollowUpModel), w.Clerk, $"/evaluasi/{r.ToPlanByTwo}/tindak-lanjut", "Input.Note");
        yield return new(typeof(Modules.Results.Close.CloseModel), w.Clerk, $"/evaluasi/{r.ToCloseByTwo}/tutup", "Input.Note")
        {
            Ends = true,
        };
        foreach (var row in IndicatorRows(w))
        {
            yield return row;
        }
    }

    private static IEnumerable<Row> IndicatorRows(MatrixWorld w)
    {
        var i = w.Records.Indicators;
        yield return new(typeof(Modules.Results.Indicators.Definitions.ReviseModel), w.Clerk, $"/indikator/{i.ByTwo}/ubah", "Input.Title")
        {
            Prepare = form => form.Fill("Input.Reason", Reason),
        };
        yield return new(typeof(Modules.Results.Indicators.Targets.TargetsModel), w.Clerk, $"/indikator/{i.ByTwo}/sasaran", "Target.Value")
        {
            Prepare = form => form.Fill("Target.Reason", Reason),
            Theirs = "120",
            TheirsShown = "120 orang",
            Yours = "130",
        };
        yield return new(
            typeof(Modules.Results.Indicators.Judging.ReportModel),
            w.Clerk,
            $"/indikator/laporan/{i.ToReturnByTwo}",
            "Input.Reason"
        )
        {
            Button = "Kembalikan",
            Ends = true,
        };
        // Each ticks a piece of its own: what one has cited the other cannot cite again.
        var piece = 0;
        yield return new(
            typeof(Modules.Results.Indicators.Citing.CiteModel),
            w.Clerk,
            $"/indikator/laporan/{i.ToCiteByTwo}/bukti",
            "Input.Note"
        )
        {
            Prepare = form => form.Tick("Input.Pieces", $"{i.Pieces[piece++]}"),
        };
        yield return new(
            typeof(Modules.Results.Indicators.Entry.CorrectModel),
            w.Clerk,
            $"/indikator/laporan/{i.ToCorrectByTwo}/koreksi",
            "Input.Reason"
        )
        {
            Ends = true,
        };
    }

    // Nothing is fixed before the party has replied.
    private static async Task ReplyAsync(MatrixWorld world)
    {
        using var client = await world.Host.SignedInAsync(world.Clerk);
        var form = (await client.GetAsync($"/evaluasi/{world.Records.FixedByTwo}/jawab")).Form();
        Assert.Equal(HttpStatusCode.OK, (await form.Choose("Input.Agrees", "true").SubmitAsync()).Status);
    }
}
