using System.Reflection;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Institutions.Merge;
using Sinergi.Modules.Meetings.Contracts;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Access.Merging;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Testing.Site;
using Sinergi.Tests.Web.Agreements;

namespace Sinergi.Tests.Web.Institutions;

/// <summary>Two records of one partner, each with an agreement, one with a meeting and an officer, and somebody of the central office.</summary>
internal sealed record MergeWorld(
    AgreementWorld Register,
    Officer Centre,
    Institution From,
    Institution Into,
    Officer FromOfficer,
    Officer IntoOfficer,
    Guid OfFrom,
    Guid OfInto,
    Guid Meeting
)
{
    public const string Reason = "Satu lembaga tercatat dua kali (simulasi)";

    private static readonly HashSet<Type> Trail =
    [
        typeof(Process),
        typeof(ProcessRecord),
        typeof(RecordedEvent),
        typeof(AuditHead),
        typeof(UsedKey),
        typeof(InstitutionMerge),
        typeof(MergedRow),
        typeof(MergedScope),
    ];

    public static async Task<MergeWorld> MakeAsync(AgreementWorld register)
    {
        var host = register.Host;
        var root = await host.QueryAsync(db => db.Set<Institution>().SingleAsync(i => i.Kind == InstitutionKind.CentralOffice));
        string[] central = [.. InstitutionPermissions.All, .. AgreementPermissions.All, .. MeetingPermissions.All];
        var mark = NewId.Next().ToString("N")[20..];
        var from = await host.GivenInstitutionAsync($"Dinas Sosial Simulasi {mark}", InstitutionKind.Partner);
        var into = await host.GivenInstitutionAsync($"Dinsos Provinsi {mark}", InstitutionKind.Partner);
        string[] partner = [AgreementPermissions.View, MeetingPermissions.View];
        var outcome = await host.ActAsync(
            register.Clerk,
            s =>
                s.GetRequiredService<IMeetingRegister>()
                    .RegisterAsync(
                        new RegisterMeeting
                        {
                            FormKey = NewId.Random(),
                            SourceTitle = "Catatan uji",
                            Topic = $"Audiensi {mark}",
                            HeldOn = new DateOnly(2026, 1, 20),
                            Participants = [AgreementWorld.Party(register.Kanwil, 1), AgreementWorld.Party(from, 2)],
                        },
                        CancellationToken.None
                    )
        );
        return new MergeWorld(
            register,
            await host.GivenOfficerAsync(root, central),
            from,
            into,
            await host.GivenOfficerAsync(from, partner),
            await host.GivenOfficerAsync(into, partner),
            await register.RegisterAsync(Told($"Bantuan {mark}", register.Kanwil, from)),
            await register.RegisterAsync(Told($"Pelatihan {mark}", register.Kanwil, into)),
            Assert.IsType<RegisterOutcome.Registered>(outcome).AgreementId
        );
    }

    public static RegisterAgreement Told(string subject, params Institution[] parties) =>
        AgreementWorld.Told(subject, [.. parties.Select((p, i) => AgreementWorld.Party(p, i + 1))]);

    public Task<MergeOutcome> MergeAsync(Institution? from = null, Institution? into = null) =>
        Register.Host.ActAsync(
            Centre,
            s =>
                s.GetRequiredService<MergeDesk>()
                    .MergeAsync((from ?? From).Id, (into ?? Into).Id, NewId.Random(), Reason, CancellationToken.None)
        );

    public async Task<MergeOutcome> UndoAsync()
    {
        var merge = await Register.Host.QueryAsync(db =>
            db.Set<InstitutionMerge>().Where(m => m.FromId == From.Id && m.UndoneAt == null).Select(m => m.Id).SingleAsync()
        );
        return await Register.Host.ActAsync(
            Centre,
            s => s.GetRequiredService<MergeDesk>().UndoAsync(merge, NewId.Random(), Reason, CancellationToken.None)
        );
    }

    /// <summary>Every row of every table, but the trail of what was done and the revisions that count it.</summary>
    public Task<IReadOnlyList<string>> RowsAsync() =>
        Register.Host.QueryAsync<IReadOnlyList<string>>(async db =>
        {
            var all = new List<string>();
            foreach (var entity in db.Model.GetEntityTypes().Where(e => !Trail.Contains(e.ClrType) && !e.IsOwned()))
            {
                var columns = entity
                    .GetProperties()
                    .Where(p => p.PropertyInfo is not null && p.Name != nameof(IVersioned.Revision))
                    .ToList();
                var rows =
                    (IEnumerable<object>)
                        typeof(MergeWorld)
                            .GetMethod(nameof(AllOf), BindingFlags.NonPublic | BindingFlags.Static)!
                            .MakeGenericMethod(entity.ClrType)
                            .Invoke(null, [db])!;
                all.AddRange(
                    rows.Select(row =>
                        $"{entity.ClrType.Name} {JsonSerializer.Serialize(columns.Select(c => $"{c.Name}={c.PropertyInfo!.GetValue(row)}"))}"
                    )
                );
            }

            await Task.CompletedTask;
            return [.. all.Order(StringComparer.Ordinal)];
        });

    private static List<T> AllOf<T>(SinergiDb db)
        where T : class => [.. db.Set<T>().IgnoreQueryFilters().AsNoTracking()];
}
