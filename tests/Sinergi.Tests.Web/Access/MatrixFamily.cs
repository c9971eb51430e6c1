using Microsoft.Extensions.DependencyInjection;
using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Addenda;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Modules.Agreements.Family;
using Sinergi.Platform.Audit;
using Sinergi.Tests.Web.Agreements;

namespace Sinergi.Tests.Web.Access;

/// <summary>Agreements that belong together: one above, one to tie to it, one tied to it by mistake, one to renew and one to close.</summary>
internal sealed class MatrixFamily
{
    public required Guid Above { get; init; }
    public required Guid ToTie { get; init; }
    public required Guid Tied { get; init; }
    public required Guid ToRenew { get; init; }
    public required Guid ToClose { get; init; }

    /// <summary>Two to which an addendum is being prepared.</summary>
    public required Guid ToAmend { get; init; }
    public required Guid ToDrop { get; init; }

    public static async Task<MatrixFamily> MakeAsync(MatrixWorld world)
    {
        var register = world.Register;
        var family = new MatrixFamily
        {
            Above = await RegisterAsync("Payung"),
            ToTie = await RegisterAsync("Turunan"),
            Tied = await RegisterAsync("Keliru"),
            ToRenew = await RegisterAsync("Perpanjangan"),
            ToAmend = await RegisterAsync("Perubahan"),
            ToDrop = await RegisterAsync("Batal berubah"),
            ToClose = await RegisterAsync("Penutupan", new DateOnly(2026, 1, 31)),
        };
        await FinalEvaluations.PutAsync(register, family.ToClose);
        var tie = new TieInput
        {
            Key = NewId.Random(),
            Tie = FamilyTie.Under,
            ElderId = family.Above,
        };
        Assert.IsType<ChangeOutcome.Saved>(
            await world.ActAsync(world.Clerk, s => s.GetRequiredService<FamilyHandler>().TieAsync(family.Tied, tie, CancellationToken.None))
        );
        foreach (var amended in new[] { family.ToAmend, family.ToDrop })
        {
            var reason = new AddendumReasonInput { Key = NewId.Random(), Reason = "Jangka waktu perlu diubah" };
            Assert.IsType<ChangeOutcome.Saved>(
                await world.ActAsync(
                    world.Clerk,
                    s => s.GetRequiredService<AddendumHandler>().OpenAsync(amended, reason, AgreementWorld.Today, CancellationToken.None)
                )
            );
        }

        return family;

        Task<Guid> RegisterAsync(string what, DateOnly? end = null) =>
            register.RegisterAsync(
                AgreementWorld.Told($"{what} {MatrixWorld.Mark}", register.ThreeParties) with
                {
                    TermEnd = end ?? new DateOnly(2027, 6, 4),
                },
                world.Clerk
            );
    }
}
