using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Demonstration;
using Sinergi.Kernel;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Preparations.Ceremonies;
using Sinergi.Modules.Preparations.Domain;
using Sinergi.Modules.Preparations.Domain.Signatures;
using Sinergi.Modules.Preparations.Sign;
using Sinergi.Testing;

namespace Sinergi.Tests.Browser.Screens;

/// <summary>Preparations on the way from the plan to the last signature.</summary>
internal sealed class ScreenSignings(SinergiHost host)
{
    private static readonly DateOnly Today = new(2026, 3, 2);
    private readonly DemoStage stage = new(host.Services.GetRequiredService<IServiceScopeFactory>());

    /// <summary>One signer for each party, the partner in a second group, and the first group is asked.</summary>
    /// <returns>The signers in their order.</returns>
    public async Task<IReadOnlyList<Guid>> OpenAsync(Guid preparation)
    {
        var parties = await host.QueryAsync(db =>
            db.Set<PreparationParty>().Where(p => p.PreparationId == preparation).OrderBy(p => p.Position).ToListAsync()
        );
        var input = new SigningPlanInput
        {
            Key = NewId.Next(),
            Signers =
            [
                .. parties.Select(
                    (p, i) =>
                        new SignerRow
                        {
                            PartyId = p.Id,
                            Name = $"Pejabat Simulasi {i + 1}",
                            Title = $"Kepala {p.PrintedName}",
                            Group = i + 1,
                        }
                ),
            ],
        };
        await AsOfficerAsync(async services =>
        {
            var plan = services.GetRequiredService<SigningPlanHandler>();
            DemoStage.Saved(await plan.HandleAsync(preparation, input, default), "signing plan");
            return DemoStage.Saved(await plan.OpenAsync(preparation, NewId.Next(), default), "signing");
        });
        return await host.QueryAsync(db =>
            db.Set<Signer>().Where(s => s.PreparationId == preparation).OrderBy(s => s.Position).Select(s => s.Id).ToListAsync()
        );
    }

    /// <summary>A paper comes back with the signatures of all of them.</summary>
    public Task RecordAsync(Guid preparation, SigningMethod method, byte[] file, IReadOnlyList<Guid> signers) =>
        AsOfficerAsync(async services =>
        {
            using var content = new MemoryStream(file);
            var input = new RecordInput
            {
                Key = NewId.Next(),
                Method = method,
                SignedOn = Today,
                Place = "Palu",
                Zone = UnitTimeZone.Wita,
                Signers = [.. signers],
                Numbers = [new NumberRow { Number = "W.23-HH.04.02-12" }, new NumberRow { Number = "B/45/III/2026" }],
                File = new FormFile(content, 0, content.Length, nameof(RecordInput.File), "naskah-simulasi.pdf"),
            };
            return DemoStage.Saved(await services.GetRequiredService<SigningDesk>().RecordAsync(preparation, input, default), "signatures");
        });

    /// <summary>A ceremony at which the text is signed.</summary>
    public async Task<Guid> HoldAsync(Guid preparation)
    {
        await AsOfficerAsync(async services =>
        {
            var desk = services.GetRequiredService<CeremonyDesk>();
            var announced = new CeremonyInput
            {
                Key = NewId.Next(),
                Title = "Penandatanganan bersama (simulasi)",
                On = Today,
                Place = "Palu",
                Zone = UnitTimeZone.Wita,
                Hosts = "Kepala Kanwil Simulasi",
            };
            var ceremony = DemoStage.Saved(await desk.AnnounceAsync(announced, default), "ceremony");
            var joining = new TieInput { Key = NewId.Next(), PreparationId = preparation };
            return DemoStage.Saved(await desk.JoinAsync(ceremony, joining, default), "ceremony");
        });
        return await host.QueryAsync(db =>
            db.Set<Preparation>().Where(p => p.Id == preparation).Select(p => p.CeremonyId!.Value).SingleAsync()
        );
    }

    private Task<Guid> AsOfficerAsync(Func<IServiceProvider, Task<Guid>> act) =>
        stage.AsAsync(DemoPeople.KanwilOfficer, act, CancellationToken.None);
}
