using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Platform.Export;
using Sinergi.Testing.Files;
using Sinergi.Tests.Web.Agreements;

namespace Sinergi.Tests.Web.Access;

/// <summary>Countersigning: the keeper invites, units answer for themselves, the matrix counts.</summary>
internal static class AdesiSamples
{
    public static IEnumerable<Sample> Of(MatrixWorld w)
    {
        var (id, adesi) = (w.Adesi.Agreement, w.Adesi);
        yield return new(
            "/kerja-sama/{id:guid}/ikut-serta/undang",
            AgreementPermissions.Invite,
            Reach.Record,
            w.Clerk,
            AgreementLinks.Invite(id)
        )
        {
            Title = "Undang unit",
            ShowsMark = true,
            Posts =
            [
                new(
                    null,
                    p =>
                        p.FormOf("Kirim undangan")
                            .Choose("Input.Whom", "Chosen")
                            .Tick("Input.Units", w.Register.Units[0].Id.ToString())
                            .FillDate("Input.AnswerBy", AgreementWorld.Today.AddDays(7))
                ),
                new("Remind", p => p.Form("main form[action*='handler=Remind']")),
            ],
        };
        yield return new(
            "/kerja-sama/{id:guid}/ikut-serta/saya",
            AgreementPermissions.Answer,
            Reach.Record,
            adesi.Invited,
            AgreementLinks.Answer(id)
        )
        {
            Title = "Adesi unit Anda",
            ShowsMark = true,
            Posts =
            [
                new("Review", p => p.Form("main form[action*='handler=Review']")) { By = adesi.Invited },
                new(
                    "Contact",
                    p => p.Form("main form[action*='handler=Contact']").Choose("Input.PostId", adesi.Reviewing.PostId.ToString())
                )
                {
                    By = adesi.Reviewing,
                },
                new("Decline", p => p.Form("main form[action*='handler=Decline']").Fill("Input.Reason", "Belum ada ruang"))
                {
                    By = adesi.Declining,
                },
                new(
                    "Sign",
                    p =>
                        p.Form("main form[action*='handler=Sign']")
                            .Attach("Input.File", "adesi.pdf", Samples.Pdf("Adesi matriks"))
                            .FillDate("Input.SignedOn", AgreementWorld.Today)
                            .Fill("Input.Signatory", "Sari Simulasi")
                            .Fill("Input.SignatoryTitle", "Kepala Unit")
                )
                {
                    By = adesi.Ready,
                },
            ],
        };
        yield return new(
            "/kerja-sama/{id:guid}/ikut-serta/{unit:guid}",
            AgreementPermissions.Invite,
            Reach.Record,
            w.Clerk,
            AgreementLinks.StopUnit(id, adesi.Signed.InstitutionId)
        )
        {
            Title = "Lapas Matriks Bertanda: berhenti atau diganti",
            ShowsMark = true,
            Posts =
            [
                new(
                    null,
                    p =>
                        p.FormOf("Catat surat ini")
                            .Attach("Input.File", "surat.pdf", Samples.Pdf("Surat matriks"))
                            .Choose("Input.Kind", "Withdrawn")
                            .FillDate("Input.From", AgreementWorld.Today)
                            .Fill("Input.LetterNumber", "W.2")
                            .Fill("Input.Reason", "Menurut surat")
                ),
            ],
        };
        yield return new("/kerja-sama/matriks", AgreementPermissions.View, Reach.Shared, w.Clerk, AgreementLinks.Matrix)
        {
            Title = "Matriks adesi",
            ShowsMark = true,
        };
        yield return new(AgreementLinks.MatrixCsv, AgreementPermissions.View, Reach.Shared, w.Clerk, AgreementLinks.MatrixCsv)
        {
            Type = "text/csv",
            ShowsMark = true,
        };
        yield return new(AgreementLinks.MatrixXlsx, AgreementPermissions.View, Reach.Shared, w.Clerk, AgreementLinks.MatrixXlsx)
        {
            Type = Workbook.Type,
        };
    }
}
