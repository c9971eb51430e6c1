using Microsoft.Extensions.DependencyInjection;
using Sinergi.Demonstration;
using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Backfill;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Testing;

namespace Sinergi.Tests.Browser.Screens;

/// <summary>A list of agreements that is looked at, and one that was taken over.</summary>
internal sealed class ScreenBackfill(SinergiHost host)
{
    private readonly DemoStage stage = new(host.Services.GetRequiredService<IServiceScopeFactory>());

    private static byte[] File =>
        "perihal;jenis naskah;tanggal penandatanganan;pihak 1;nomor 1;pihak 2\nPelatihan kerja (Simulasi);PKS;5 Juni 2024;Kanwil Simulasi Tengah;SIM-1/2024;Yayasan Simulasi Baru\n"u8.ToArray();

    public async Task<Dictionary<string, Screen>> AllAsync() =>
        new()
        {
            ["/kerja-sama/impor"] = Screen.As(DemoPeople.KanwilOfficer, AgreementLinks.Import),
            ["/kerja-sama/impor/{id:guid}/laporan"] = Screen.As(DemoPeople.KanwilOfficer, AgreementLinks.ImportReport(await DoneAsync())),
            ["/kerja-sama/impor/{id:guid}"] = Screen.As(DemoPeople.KanwilOfficer, AgreementLinks.ImportOf(await UploadedAsync())),
        };

    private Task<Guid> UploadedAsync() =>
        stage.AsAsync(
            DemoPeople.KanwilOfficer,
            services =>
                services
                    .GetRequiredService<BackfillDesk>()
                    .KeepAsync(
                        "register-simulasi.csv",
                        [.. File, .. "Layanan konseling (Simulasi);sumpah;;Kanwil Simulasi Tengah;;\n"u8],
                        NewId.Next(),
                        CancellationToken.None
                    ),
            CancellationToken.None
        );

    private Task<Guid> DoneAsync() =>
        stage.AsAsync(
            DemoPeople.KanwilOfficer,
            async services =>
            {
                var plan = await services.GetRequiredService<BackfillRegister>().PlanAsync(File, "register.csv", CancellationToken.None);
                var desk = services.GetRequiredService<BackfillDesk>();
                var id = await desk.KeepAsync("register.csv", File, NewId.Next(), CancellationToken.None);
                await desk.BeginAsync(id, plan.Fingerprint(), null, NewId.Next(), CancellationToken.None);
                await services.GetRequiredService<BackfillRunner>().RunAsync(id, CancellationToken.None);
                return id;
            },
            CancellationToken.None
        );
}
