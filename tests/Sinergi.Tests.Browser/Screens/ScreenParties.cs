using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Demonstration;
using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Institutions.Merge;
using Sinergi.Modules.Meetings.Contracts;
using Sinergi.Modules.Meetings.Minutes;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Access.Merging;
using Sinergi.Testing;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Browser.Screens;

/// <summary>A meeting with minutes that wait for an answer, two records of one partner, and a merge that can be undone.</summary>
internal sealed class ScreenParties(SinergiHost host)
{
    private readonly DemoStage stage = new(host.Services.GetRequiredService<IServiceScopeFactory>());

    public async Task<Dictionary<string, Screen>> AllAsync(ScreenRecords r)
    {
        var twin = await host.GivenInstitutionAsync("Dinas Sosial Kota (simulasi)", InstitutionKind.Partner);
        var kept = await host.GivenInstitutionAsync("Dinsos Kota (simulasi)", InstitutionKind.Partner);
        var minuted = await MinutedAsync(r.Office, kept);
        var merge = await MergedAsync(await host.GivenInstitutionAsync("Yayasan Lama (simulasi)", InstitutionKind.Partner), kept);
        return new()
        {
            ["/pertemuan/{id:guid}/susunan"] = Screen.As(DemoPeople.KanwilOfficer, MeetingLinks.Arrange(minuted)),
            ["/pertemuan/{id:guid}/notulen"] = Screen.As(DemoPeople.KanwilOfficer, MeetingLinks.Minutes(minuted)),
            ["/administrasi/lembaga/{id:guid}/berkas"] = Screen.As(DemoPeople.KanwilOfficer, InstitutionLinks.Papers(kept.Id)),
            ["/administrasi/lembaga/{id:guid}/pisah"] = Screen.As(DemoPeople.Administrator, InstitutionLinks.Split(kept.Id)),
            ["/administrasi/lembaga/{id:guid}/gabung"] = Screen.As(
                DemoPeople.Administrator,
                $"{InstitutionLinks.Merge(twin.Id)}?ke={kept.Id}"
            ),
            ["/administrasi/lembaga/penggabungan/{id:guid}"] = Screen.As(DemoPeople.Administrator, InstitutionLinks.UndoMerge(merge)),
        };
    }

    private async Task<Guid> MergedAsync(Institution from, Institution into)
    {
        await stage.AsAsync(
            DemoPeople.Administrator,
            s =>
                s.GetRequiredService<MergeDesk>()
                    .MergeAsync(from.Id, into.Id, NewId.Next(), "Tercatat dua kali (simulasi)", CancellationToken.None),
            CancellationToken.None
        );
        return await host.QueryAsync(db => db.Set<InstitutionMerge>().Where(m => m.FromId == from.Id).Select(m => m.Id).SingleAsync());
    }

    private Task<Guid> MinutedAsync(Guid office, Institution partner) =>
        stage.AsAsync(
            DemoPeople.KanwilOfficer,
            async s =>
            {
                var met = await s.GetRequiredService<IMeetingRegister>()
                    .RegisterAsync(
                        new RegisterMeeting
                        {
                            FormKey = NewId.Next(),
                            SourceTitle = "Catatan audiensi (simulasi)",
                            Topic = "Audiensi layanan sosial (simulasi)",
                            HeldOn = new DateOnly(2026, 2, 12),
                            Participants =
                            [
                                new NewParty(office, "Kantor Wilayah (simulasi)", 1, null, null, null, true, null),
                                new NewParty(partner.Id, partner.Name, 2, null, null, null, true, null),
                            ],
                        },
                        CancellationToken.None
                    );
                var id = ((RegisterOutcome.Registered)met).AgreementId;
                var text = "Kanwil menyediakan ruang.\nDinas mengirim dua pekerja sosial setiap bulan.";
                await s.GetRequiredService<MinutesDesk>()
                    .WriteAsync(id, new WriteInput { Key = NewId.Next(), Text = text }, CancellationToken.None);
                return id;
            },
            CancellationToken.None
        );
}
