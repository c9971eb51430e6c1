using System.Globalization;
using Sinergi.Kernel.Time;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Modules;
using Sinergi.Platform.Provisions;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Administration.Provisions;

public sealed class ProvisionInput
{
    public Guid Key { get; set; }
    public string? Value { get; set; }

    [DateInput]
    public DateOnly? From { get; set; }
    public string? Source { get; set; }
    public ProvisionCertainty? Certainty { get; set; }
}

/// <summary>Sets what a rule of the product counts with from a day on, with where that comes from.</summary>
public sealed class ProvisionDesk(
    Processes processes,
    ProvisionBook book,
    CurrentActor current,
    IEnumerable<IModule> modules,
    TimeProvider clock
)
{
    public IReadOnlyList<ProvisionKind> Kinds { get; } = [.. modules.SelectMany(m => m.Provisions)];

    public DateOnly Today => current.Required.Zone.DateAt(clock.GetUtcNow().UtcDateTime);

    /// <summary>No problems: it is set.</summary>
    public async Task<IReadOnlyList<FieldProblem>> SetAsync(ProvisionKind kind, ProvisionInput input, CancellationToken cancellationToken)
    {
        var problems = Problems(kind, input).ToList();
        if (problems.Count > 0)
        {
            return problems;
        }

        var told = new NewProvision(Number(kind, input)!.Value, input.From!.Value, input.Source!.Trim(), input.Certainty!.Value);
        await processes.RunAsync(
            ProvisionProcesses.Set,
            input.Key,
            reason: told.Source,
            process =>
            {
                book.Set(process, kind, told);
                return Task.FromResult(true);
            },
            cancellationToken
        );
        return [];
    }

    private static IEnumerable<FieldProblem> Problems(ProvisionKind kind, ProvisionInput input)
    {
        if (Number(kind, input) is null)
        {
            yield return new FieldProblem("Input.Value", "provisions.error.value", $"{kind.Least}", $"{kind.Most}");
        }

        if (input.From is null)
        {
            yield return new FieldProblem("Input.From", "provisions.error.from");
        }

        if (string.IsNullOrWhiteSpace(input.Source))
        {
            yield return new FieldProblem("Input.Source", "provisions.error.source");
        }
        else if (input.Source.Trim().Length > Limits.DefaultText)
        {
            yield return new FieldProblem("Input.Source", "provisions.error.source_long", $"{Limits.DefaultText}");
        }

        if (input.Certainty is not { } certainty || !Enum.IsDefined(certainty))
        {
            yield return new FieldProblem("Input.Certainty", "provisions.error.certainty");
        }
    }

    private static int? Number(ProvisionKind kind, ProvisionInput input) =>
        int.TryParse(input.Value?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
        && value >= kind.Least
        && value <= kind.Most
            ? value
            : null;
}
