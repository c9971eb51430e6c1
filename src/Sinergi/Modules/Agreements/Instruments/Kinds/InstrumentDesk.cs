using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Data.Instruments;
using Sinergi.Modules.Agreements.Domain.Instruments;
using Sinergi.Platform.Audit;

namespace Sinergi.Modules.Agreements.Instruments.Kinds;

/// <summary>Writes editions of instruments; for the central office, because they are the same for everyone.</summary>
public sealed class InstrumentDesk(EditionWriter writer, InstrumentBook book, InstrumentLines lines)
{
    public async Task<ChangeOutcome> AddAsync(InstrumentInput input, CancellationToken cancellationToken)
    {
        input.Code = input.Code?.Trim().ToUpperInvariant();
        input.Revision = Guid.Empty;
        return (await book.InstrumentsAsync(cancellationToken)).Any(i => i.Code == input.Code)
            ? ChangeOutcome.Refuse("Input.Code", "instruments.error.code_taken")
            : await SetAsync(input, cancellationToken);
    }

    public async Task<ChangeOutcome> SetAsync(InstrumentInput input, CancellationToken cancellationToken)
    {
        var all = await book.InstrumentsAsync(cancellationToken);
        List<FieldProblem> problems = [.. input.Problems(lines)];
        if (input.HangsOn.Exists(parent => all.All(i => i.Code != parent)))
        {
            problems.Add(new FieldProblem("Input.HangsOn", "instruments.error.hangs_on"));
        }
        else if (Circle(all, input) is { Count: > 0 } circle)
        {
            problems.Add(new FieldProblem("Input.HangsOn", "instruments.error.circle", string.Join(", ", circle)));
        }

        if (problems.Count > 0)
        {
            return new ChangeOutcome.Invalid(problems);
        }

        var order = all.FirstOrDefault(i => i.Code == input.Code)?.Order ?? all.Select(i => i.Order).DefaultIfEmpty().Max() + 1;
        return await writer.SetAsync<Instrument>(
            InstrumentProcesses.Set,
            input,
            mark => input.Write(mark, order, lines),
            EditionEvents.Of,
            cancellationToken
        );
    }

    public Task<ChangeOutcome> CloseAsync(string code, ClosingInput input, CancellationToken cancellationToken) =>
        writer.CloseAsync<Instrument>(
            InstrumentProcesses.Close,
            code,
            input,
            (edition, before) => new InstrumentClosed(edition.Code, edition.Id, before, edition.Until!.Value),
            cancellationToken
        );

    private static IReadOnlyList<string> Circle(IEnumerable<Instrument> all, InstrumentInput input)
    {
        var family = all.LatestOfEach().ToDictionary(i => i.Code, i => i.HangsOn, StringComparer.Ordinal);
        family[input.Code ?? ""] = input.HangsOn;
        return InstrumentFamily.Circle(family);
    }
}
