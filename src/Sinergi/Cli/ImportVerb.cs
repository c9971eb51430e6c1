using System.CommandLine;
using Sinergi.Modules.Institutions.Import;
using Sinergi.Platform.Data;
using Sinergi.Platform.Import;
using Sinergi.Platform.Localisation;

namespace Sinergi.Cli;

/// <summary>Imports lists. Interrupting it leaves nothing behind.</summary>
internal static class ImportVerb
{
    private static readonly Argument<FileInfo> From = new("file") { Description = "CSV or XLSX." };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Shows what would change, and changes nothing." };

    public static Command Create()
    {
        var institutions = new Command("institutions", "Mengimpor daftar lembaga.")
        {
            From,
            DryRun,
            CommandLine.Data,
            CommandLine.Database,
        };
        institutions.SetAction(
            (parsed, cancellationToken) =>
                Services.UseAsync(
                    CommandLine.Settings(parsed),
                    services => RunAsync(services, parsed.GetRequiredValue(From), parsed.GetValue(DryRun), cancellationToken)
                )
        );
        return new Command("import", "Mengimpor daftar dari berkas.") { institutions };
    }

    private static async Task<int> RunAsync(IServiceProvider services, FileInfo from, bool dryRun, CancellationToken cancellationToken)
    {
        if (!from.Exists)
        {
            return Services.Complain($"{from.FullName} does not exist.");
        }

        if (from.Length > ImportLimits.Sheet.FileBytes)
        {
            return Services.Complain($"{from.FullName} is larger than {ImportLimits.Sheet.Megabytes} MB.");
        }

        var migrated = await services.GetRequiredService<Migrator>().RunAsync(cancellationToken);
        if (migrated is MigrationOutcome.Failed failed)
        {
            return Services.Complain(failed.Explanation);
        }

        var importer = services.GetRequiredService<InstitutionImporter>();
        var texts = services.GetRequiredService<Texts>();
        var file = await File.ReadAllBytesAsync(from.FullName, cancellationToken);
        if (dryRun)
        {
            var plan = await importer.PlanAsync(file, cancellationToken);
            return plan.Problems.Count > 0 ? Complain(plan, texts) : Show(plan);
        }

        try
        {
            var outcome = await importer.RunAsync(file, from.Name, approved: null, formKey: null, new ErrorLine(), cancellationToken);
            return outcome.Match(
                done => Services.Say($"Added {done.Added}, changed {done.Changed}, unchanged {done.Unchanged}."),
                refused => Complain(refused.Plan, texts),
                outdated => Complain(outdated.Plan, texts)
            );
        }
        catch (OperationCanceledException)
        {
            return Services.Complain("Stopped; nothing was imported.");
        }
    }

    private static int Show(ImportPlan plan)
    {
        foreach (var row in plan.Adds)
        {
            Services.Say($"+ {row.Code}: {row.Name}");
        }

        foreach (var change in plan.Changes)
        {
            var fields = change.Fields.Select(f => $"{f.Field}: {f.Before ?? "-"} → {f.After ?? "-"}");
            Services.Say($"~ {change.Row.Code}: {string.Join(", ", fields)}");
        }

        return Services.Say($"Would add {plan.Adds.Count}, change {plan.Changes.Count}, leave {plan.Unchanged}.");
    }

    private static int Complain(ImportPlan plan, Texts texts)
    {
        foreach (var problem in plan.Problems.Take(SheetLimits.ProblemsShown))
        {
            Services.Complain($"{problem.Line}: {problem.Column}: {texts[problem.TextKey, [.. problem.Arguments.Cast<object>()]]}");
        }

        return Services.Complain($"{plan.Problems.Count} problems; nothing was imported.");
    }

    /// <summary>Written at once, unlike <see cref="Progress{T}"/>, which would report after the end.</summary>
    private sealed class ErrorLine : IProgress<int>
    {
        public void Report(int value) => Console.Error.WriteLine($"{value} …");
    }
}
