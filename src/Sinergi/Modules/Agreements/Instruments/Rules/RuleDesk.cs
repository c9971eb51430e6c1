using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Data.Instruments;
using Sinergi.Modules.Agreements.Domain.Instruments;
using Sinergi.Platform.Audit;

namespace Sinergi.Modules.Agreements.Instruments.Rules;

/// <summary>Writes editions of rows of the decision table; for the central office.</summary>
public sealed class RuleDesk(EditionWriter writer, InstrumentBook book)
{
    public async Task<ChangeOutcome> AddAsync(RuleInput input, CancellationToken cancellationToken)
    {
        input.Code = input.Code?.Trim().ToLowerInvariant();
        input.Revision = Guid.Empty;
        return (await book.RulesAsync(cancellationToken)).Any(r => r.Code == input.Code)
            ? ChangeOutcome.Refuse("Input.Code", "instruments.error.code_taken")
            : await SetAsync(input, cancellationToken);
    }

    public async Task<ChangeOutcome> SetAsync(RuleInput input, CancellationToken cancellationToken)
    {
        List<FieldProblem> problems = [.. input.Problems()];
        if (
            !string.IsNullOrEmpty(input.Instrument) && (await book.InstrumentsAsync(cancellationToken)).All(i => i.Code != input.Instrument)
        )
        {
            problems.Add(new FieldProblem("Input.Instrument", "instruments.error.hangs_on"));
        }

        if (problems.Count > 0)
        {
            return new ChangeOutcome.Invalid(problems);
        }

        var all = await book.RulesAsync(cancellationToken);
        var order = all.FirstOrDefault(r => r.Code == input.Code)?.Order ?? all.Select(r => r.Order).DefaultIfEmpty().Max() + 1;
        return await writer.SetAsync<SigningRule>(
            InstrumentProcesses.SetRule,
            input,
            mark => input.Write(mark, order),
            EditionEvents.Of,
            cancellationToken
        );
    }

    public Task<ChangeOutcome> CloseAsync(string code, ClosingInput input, CancellationToken cancellationToken) =>
        writer.CloseAsync<SigningRule>(
            InstrumentProcesses.CloseRule,
            code,
            input,
            (edition, before) => new SigningRuleClosed(edition.Code, edition.Id, before, edition.Until!.Value),
            cancellationToken
        );
}
