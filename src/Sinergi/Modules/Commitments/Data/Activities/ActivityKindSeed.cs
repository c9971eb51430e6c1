using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain.Activities;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Modules;

namespace Sinergi.Modules.Commitments.Data.Activities;

/// <summary>Writes the kinds that the product ships with where there is none yet; what somebody has added or ended is left alone.</summary>
internal sealed class ActivityKindSeed(SinergiDb db, Processes processes) : ISeed
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (await db.Set<ActivityKind>().AnyAsync(cancellationToken))
        {
            return;
        }

        await processes.RunAsync(
            ActivityProcesses.SeedKinds,
            formKey: null,
            reason: null,
            process =>
            {
                foreach (var kind in Lines("activity-kinds.tsv").Select(Read))
                {
                    db.Add(kind);
                    process.Record(new ActivityKindAdded(kind.Id, kind.Code, kind.Name, kind.From));
                }

                return Task.FromResult(true);
            },
            cancellationToken
        );
    }

    /// <summary>The lines of a list that ships with the product.</summary>
    public static IReadOnlyList<string[]> Lines(string file)
    {
        using var stream = typeof(ActivityKindSeed).Assembly.GetManifestResourceStream(typeof(ActivityKindSeed), file)!;
        using var reader = new StreamReader(stream);
        return
        [
            .. reader
                .ReadToEnd()
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Where(line => !line.StartsWith('#'))
                .Select(line => line.TrimEnd('\r').Split('\t')),
        ];
    }

    private static ActivityKind Read(string[] cells) =>
        new()
        {
            Id = NewId.Next(),
            Code = cells[0],
            Name = cells[1],
            NameEnglish = cells[2],
            From = DateOnly.ParseExact(cells[3], "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Order = int.Parse(cells[4], NumberStyles.None, CultureInfo.InvariantCulture),
        };
}
