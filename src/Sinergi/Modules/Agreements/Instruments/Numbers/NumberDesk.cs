using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain.Instruments;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Agreements.Instruments.Numbers;

public sealed class NumberInput
{
    public Guid Key { get; set; }
    public Guid? OfficeId { get; set; }
    public string? Patterns { get; set; }

    [DateInput]
    public DateOnly? From { get; set; }

    public IReadOnlyList<FieldProblem> Problems()
    {
        var problems = new ProblemList();
        problems.Refuse(Patterns?.Length > Limits.Sentence, nameof(Patterns), "agreements.error.tooLong");
        problems.Refuse(!NumberForm.Lines(Patterns).All(NumberForm.IsValid), nameof(Patterns), "numbers.error.pattern");
        problems.Refuse(From is null, nameof(From), "instruments.error.from");
        return problems.All;
    }
}

/// <param name="Office">Everyday name of the office.</param>
public sealed record NumberRow(string Office, IReadOnlyList<string> Patterns, DateOnly From);

/// <summary>Keeps how offices number their agreements: each its own, and those below it.</summary>
public sealed class NumberDesk(SinergiDb db, Processes processes, CurrentActor current)
{
    /// <summary>What was set for the own office and those below it, the newest first.</summary>
    public async Task<IReadOnlyList<NumberRow>> HistoryAsync(CancellationToken cancellationToken)
    {
        var own = current.Required.InstitutionId;
        var rows = await db.Set<NumberPattern>()
            .Where(n => db.ScopeEntries.Any(s => s.InstitutionId == own && s.RecordId == n.InstitutionId))
            .OrderByDescending(n => n.SetAt)
            .ThenByDescending(n => n.Id)
            .Take(Limits.PageRows)
            .Select(n => new
            {
                n.Patterns,
                n.From,
                Office = db.Set<Institution>().Where(i => i.Id == n.InstitutionId).Select(i => i.ShortName).First(),
            })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(r => new NumberRow(r.Office, NumberForm.Lines(r.Patterns), r.From))];
    }

    public async Task<ChangeOutcome> SetAsync(NumberInput input, CancellationToken cancellationToken)
    {
        if (input.Problems() is { Count: > 0 } problems)
        {
            return new ChangeOutcome.Invalid(problems);
        }

        var own = current.Required.InstitutionId;
        var office = input.OfficeId ?? own;
        return await processes.RunAsync<ChangeOutcome>(
            InstrumentProcesses.SetNumbers,
            input.Key,
            null,
            async process =>
            {
                var name = await db.Set<Institution>()
                    .Where(i => i.Id == office && db.ScopeEntries.Any(s => s.InstitutionId == own && s.RecordId == i.Id))
                    .Select(i => i.ShortName)
                    .SingleOrDefaultAsync(cancellationToken);
                if (name is null)
                {
                    return new ChangeOutcome.NotFound();
                }

                var patterns = NumberForm.Lines(input.Patterns);
                var row = new NumberPattern
                {
                    Id = NewId.Next(),
                    InstitutionId = office,
                    From = input.From!.Value,
                    Patterns = string.Join('\n', patterns),
                    SetAt = process.At,
                };
                db.Add(row);
                process.Record(new NumberPatternSet(office, name, patterns, row.From));
                return new ChangeOutcome.Saved(row.Id);
            },
            cancellationToken
        );
    }
}
