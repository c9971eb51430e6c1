using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Modules;

namespace Sinergi.Platform.Provisions;

/// <summary>Writes the provisions that the product ships with for every kind that has none yet; what somebody has set is left alone.</summary>
public sealed class ProvisionSeed(SinergiDb db, Processes processes, ProvisionBook book, IEnumerable<IModule> modules)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var present = await db.Set<Provision>().Select(p => p.Code).Distinct().ToListAsync(cancellationToken);
        var missing = modules.SelectMany(m => m.Provisions).Where(kind => !present.Contains(kind.Code)).ToList();
        if (missing.Count == 0)
        {
            return;
        }

        var shipped = Read();
        await processes.RunAsync(
            ProvisionProcesses.Seed,
            formKey: null,
            reason: null,
            process =>
            {
                foreach (var kind in missing)
                {
                    foreach (var told in shipped[kind.Code])
                    {
                        book.Set(process, kind, told);
                    }
                }

                return Task.FromResult(missing.Count);
            },
            cancellationToken
        );
    }

    /// <summary>The lines of <c>provisions.tsv</c> by code.</summary>
    public static ILookup<string, NewProvision> Read()
    {
        using var stream = typeof(ProvisionSeed).Assembly.GetManifestResourceStream(typeof(ProvisionSeed), "provisions.tsv")!;
        using var reader = new StreamReader(stream);
        return reader
            .ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.TrimEnd('\r').Split('\t'))
            .ToLookup(
                cells => cells[0],
                cells => new NewProvision(
                    int.Parse(cells[1], NumberStyles.None, CultureInfo.InvariantCulture),
                    DateOnly.ParseExact(cells[2], "yyyy-MM-dd", CultureInfo.InvariantCulture),
                    cells[4],
                    Enum.Parse<ProvisionCertainty>(cells[3])
                )
            );
    }
}
