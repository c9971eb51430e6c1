using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Configuration;
using Sinergi.Platform.Data;
using Sinergi.Platform.Data.Providers;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui.TagHelpers;
using Sinergi.Reading.Tools;

namespace Sinergi.Modules.Administration.State;

/// <summary>What the machine gives: database, room, the key file, programs, the clock.</summary>
public sealed class MachineState(
    SinergiDb db,
    IDatabaseProvider provider,
    DataFolder folder,
    ExternalTools tools,
    ConfinementProbe confinement,
    CurrentActor actor,
    Started started,
    TimeProvider clock
)
{
    private const long Megabyte = 1024 * 1024;
    private const long FewMegabytes = 5 * 1024;
    private const long HardlyAnyMegabytes = 1024;
    private static readonly TimeSpan Drift = TimeSpan.FromMinutes(5);

    public async Task<IReadOnlyList<StateLine>> LinesAsync(CancellationToken cancellationToken) =>
        [
            new("database", "ok", Tone.Ok, await provider.DescribeAsync(db, cancellationToken)),
            Space(),
            MasterKey(),
            await ToolsAsync(cancellationToken),
            await PrinterAsync(cancellationToken),
            await ConfinementAsync(),
            await TimeAsync(cancellationToken),
            new("version", "ok", Tone.Ok, Version, Show.Instant(started.At, actor.Required.Zone)),
        ];

    private static string Version =>
        typeof(MachineState).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    private StateLine Space()
    {
        var free = new DriveInfo(folder.Root).AvailableFreeSpace / Megabyte;
        var (kind, tone) = free switch
        {
            < HardlyAnyMegabytes => ("full", Tone.Bad),
            < FewMegabytes => ("low", Tone.Warn),
            _ => ("ok", Tone.Ok),
        };
        return new StateLine("space", kind, tone, Show.Number(free), folder.Root);
    }

    private StateLine MasterKey()
    {
        if (!File.Exists(folder.MasterKey))
        {
            return new StateLine("master_key", "missing", Tone.Bad, folder.MasterKey);
        }

        const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;
        var open = !OperatingSystem.IsWindows() && (File.GetUnixFileMode(folder.MasterKey) & Others) != UnixFileMode.None;
        return open
            ? new StateLine("master_key", "open", Tone.Bad, folder.MasterKey)
            : new StateLine("master_key", "ok", Tone.Ok, folder.MasterKey);
    }

    private async Task<StateLine> ToolsAsync(CancellationToken cancellationToken)
    {
        var all = await tools.StateAsync(cancellationToken);
        var missing = all.Where(t => !t.Present).Select(t => t.Name).ToList();
        return missing.Count == 0
            ? new StateLine("tools", "ok", Tone.Ok, string.Join(", ", all.Select(t => $"{t.Name} {t.Version}".TrimEnd())))
            : new StateLine("tools", "missing", Tone.Warn, string.Join(", ", missing));
    }

    private async Task<StateLine> PrinterAsync(CancellationToken cancellationToken)
    {
        var browser = await tools.PrinterAsync(cancellationToken);
        return browser.Present
            ? new StateLine("printer", "ok", Tone.Ok, $"{browser.Name} {browser.Version}".TrimEnd())
            : new StateLine("printer", "missing", Tone.Warn, browser.Name);
    }

    private async Task<StateLine> ConfinementAsync()
    {
        var now = await confinement.CurrentAsync();
        (string Name, bool Holds)[] all =
        [
            ("unprivileged", now.Unprivileged),
            ("no-network", now.NoNetwork),
            ("own-process-tree", now.OwnProcessTree),
            ("limits", now.Limits),
        ];
        return now.IsComplete
            ? new StateLine("confinement", "ok", Tone.Ok)
            : new StateLine("confinement", "partial", Tone.Warn, string.Join(", ", all.Where(p => !p.Holds).Select(p => p.Name)));
    }

    // A clock that was turned back would put new processes before old ones.
    private async Task<StateLine> TimeAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var newest = await db.Set<Process>()
            .OrderByDescending(p => p.Sequence)
            .Select(p => (DateTime?)p.At)
            .FirstOrDefaultAsync(cancellationToken);
        var shown = Show.Instant(now, actor.Required.Zone);
        return newest is { } last && last - now > Drift
            ? new StateLine("time", "behind", Tone.Bad, shown, Show.Instant(last, actor.Required.Zone))
            : new StateLine("time", "ok", Tone.Ok, shown);
    }
}
