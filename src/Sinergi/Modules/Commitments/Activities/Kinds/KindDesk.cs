using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Kernel.Text;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Data.Activities;
using Sinergi.Modules.Commitments.Domain.Activities;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Commitments.Activities.Kinds;

public sealed class KindInput
{
    public Guid Key { get; set; }
    public string? Code { get; set; }
    public string? Name { get; set; }
    public string? NameEnglish { get; set; }

    [DateInput]
    public DateOnly? From { get; set; }
}

public sealed class EndingInput
{
    public Guid Key { get; set; }
    public Guid? KindId { get; set; }

    [DateInput]
    public DateOnly? Until { get; set; }
}

/// <summary>Adds and ends kinds of activities; for the central office, because they are the same for everyone.</summary>
public sealed class KindDesk(SinergiDb db, Processes processes)
{
    private const int OrderStep = 10;

    // What is announced is no surprise any more: such a visit must not be planned where everybody sees it.
    private static readonly HashSet<string> Unannounced = ActivityKindSeed
        .Lines("unannounced-words.tsv")
        .Select(cells => cells[0])
        .ToHashSet(StringComparer.Ordinal);

    public async Task<ChangeOutcome> AddAsync(KindInput input, CancellationToken cancellationToken)
    {
        var code = (input.Code ?? "").Trim().ToLowerInvariant();
        var problems = Problems(input, code).ToList();
        if (problems.Count == 0 && await db.Set<ActivityKind>().AnyAsync(k => k.Code == code, cancellationToken))
        {
            problems.Add(new FieldProblem("Input.Code", "activities.kinds.code_taken"));
        }

        if (problems.Count > 0)
        {
            return new ChangeOutcome.Invalid(problems);
        }

        return await processes.RunAsync<ChangeOutcome>(
            ActivityProcesses.AddKind,
            input.Key,
            null,
            async process =>
            {
                var last = await db.Set<ActivityKind>().MaxAsync(k => (int?)k.Order, cancellationToken) ?? 0;
                var kind = new ActivityKind
                {
                    Id = NewId.Next(),
                    Code = code,
                    Name = input.Name!.Trim(),
                    NameEnglish = input.NameEnglish!.Trim(),
                    From = input.From!.Value,
                    Order = last + OrderStep,
                };
                db.Add(kind);
                process.Record(new ActivityKindAdded(kind.Id, kind.Code, kind.Name, kind.From));
                return new ChangeOutcome.Saved(kind.Id);
            },
            cancellationToken
        );
    }

    public async Task<ChangeOutcome> EndAsync(EndingInput input, CancellationToken cancellationToken)
    {
        if (input.KindId is not { } id)
        {
            return ChangeOutcome.Refuse("Ending.KindId", "activities.kinds.kind_missing");
        }

        if (input.Until is not { } until)
        {
            return ChangeOutcome.Refuse("Ending.Until", "activities.kinds.until_missing");
        }

        return await processes.RunAsync<ChangeOutcome>(
            ActivityProcesses.EndKind,
            input.Key,
            null,
            async process =>
            {
                if (await db.Set<ActivityKind>().SingleOrDefaultAsync(k => k.Id == id, cancellationToken) is not { } kind)
                {
                    return new ChangeOutcome.NotFound();
                }

                if (until < kind.From)
                {
                    return ChangeOutcome.Refuse("Ending.Until", "activities.kinds.until_before");
                }

                kind.Until = until;
                process.Record(new ActivityKindEnded(kind.Id, kind.Code, until));
                return new ChangeOutcome.Saved(kind.Id);
            },
            cancellationToken
        );
    }

    private static IEnumerable<FieldProblem> Problems(KindInput input, string code)
    {
        if (code.Length is 0 or > Limits.Code || !code.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
        {
            yield return new FieldProblem("Input.Code", "activities.kinds.code_wrong", $"{Limits.Code}");
        }

        foreach (var (field, name) in new[] { ("Input.Name", input.Name), ("Input.NameEnglish", input.NameEnglish) })
        {
            if (string.IsNullOrWhiteSpace(name) || name.Trim().Length > Limits.Name)
            {
                yield return new FieldProblem(field, "activities.kinds.name_wrong", $"{Limits.Name}");
            }
            else if (TextFold.Tokens(name).Any(Unannounced.Contains))
            {
                yield return new FieldProblem(field, "activities.kinds.unannounced");
            }
        }

        if (input.From is null)
        {
            yield return new FieldProblem("Input.From", "activities.kinds.from_missing");
        }
    }
}
