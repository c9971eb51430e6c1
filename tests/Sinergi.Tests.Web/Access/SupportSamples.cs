using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain.Supports;
using Sinergi.Testing.Site;
using Sinergi.Tests.Web.Agreements;

namespace Sinergi.Tests.Web.Access;

/// <summary>Support that was asked for: each step from asking to receiving.</summary>
internal static class SupportSamples
{
    public static IEnumerable<Sample> Of(MatrixWorld w)
    {
        var supports = w.Records.Supports;
        Sample One(string route, string needs, Reach reach, string at) => new(route, needs, reach, w.Clerk, at);
        SentForm Step(string handler, Guid support) =>
            new(
                handler,
                p =>
                    p.Form($"form[action*='handler={handler.ToLowerInvariant()}']")
                        .Fill("Step.Words", "Menurut surat simulasi")
                        .Force("Step.On.Day", "2")
                        .Force("Step.On.Month", "3")
                        .Force("Step.On.Year", "2026")
            )
            {
                Also = SupportPermissions.Record,
                From = SupportLinks.Record(support),
            };
        yield return One("/dukungan", SupportPermissions.View, Reach.Shared, "/dukungan") with
        {
            Title = "Dukungan",
            ShowsMark = true,
        };
        yield return One("/dukungan/catat", SupportPermissions.Record, Reach.Record, SupportLinks.Ask(w.Records.Agreement)) with
        {
            Title = "Catat permintaan",
            ShowsMark = true,
            Posts =
            [
                new(
                    null,
                    p =>
                        p.Form()
                            .Choose("Input.Kind", nameof(SupportKind.Asset))
                            .Fill("Input.What", "Meja")
                            .Fill("Input.AskedOfName", "Pemerintah Kabupaten Simulasi")
                            .FillDate("Input.AskedOn", AgreementWorld.Today)
                ),
            ],
        };
        yield return One("/dukungan/{id:guid}", SupportPermissions.View, Reach.Record, SupportLinks.Record(supports[0])) with
        {
            Title = $"Dukungan {MatrixWorld.Mark}",
            ShowsMark = true,
            Posts =
            [
                Step("Promise", supports[0]),
                Step("Receive", supports[1]),
                Step("Decline", supports[2]),
                Step("Withdraw", supports[3]),
            ],
        };
    }
}
