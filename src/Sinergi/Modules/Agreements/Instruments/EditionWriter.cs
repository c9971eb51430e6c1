using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Domain.Instruments;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Provisions;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Agreements.Instruments;

/// <summary>What every form asks that writes an edition.</summary>
public abstract class EditionInput
{
    public Guid Key { get; set; }

    /// <summary>The edition that the form was filled from; empty for the first one.</summary>
    public Guid Revision { get; set; }
    public string? Code { get; set; }

    [DateInput]
    public DateOnly? From { get; set; }
    public string? Source { get; set; }
    public ProvisionCertainty? Certainty { get; set; }

    /// <summary>Why it is changed; for the history.</summary>
    public string? Why { get; set; }

    protected void Fill(Edition edition) =>
        (Revision, Code, Source, Certainty) = (edition.Id, edition.Code, edition.Source, edition.Certainty);

    protected void CheckEdition(ProblemList problems)
    {
        problems.Refuse(From is null, nameof(From), "instruments.error.from");
        problems.Refuse(string.IsNullOrWhiteSpace(Source), nameof(Source), "instruments.error.source");
        problems.Refuse(Source?.Trim().Length > Limits.DefaultText, nameof(Source), "agreements.error.tooLong");
        problems.Refuse(Certainty is not { } certainty || !Enum.IsDefined(certainty), nameof(Certainty), "instruments.error.certainty");
        problems.Refuse(string.IsNullOrWhiteSpace(Why), nameof(Why), "agreements.error.reasonMissing");
        problems.Refuse(Why?.Trim().Length > Limits.DefaultText, nameof(Why), "agreements.error.tooLong");
    }

    /// <summary>Letters, digits and hyphens: it stands in an address.</summary>
    public static bool IsCode(string? code) => code is { Length: > 0 and <= 20 } && code.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
}

public sealed class ClosingInput
{
    public Guid Key { get; set; }

    [DateInput]
    public DateOnly? Until { get; set; }
    public string? Why { get; set; }
}

/// <summary>What an edition gets that no form holds.</summary>
public sealed record EditionMark(Guid Id, int Number, DateTime SetAt);

/// <summary>Adds editions and closes the last one; nothing that was once in force is changed or deleted.</summary>
public sealed class EditionWriter(SinergiDb db, Processes processes)
{
    public Task<ChangeOutcome> SetAsync<T>(
        ProcessKind kind,
        EditionInput input,
        Func<EditionMark, T> write,
        Func<T, T?, ProcessEvent> tell,
        CancellationToken cancellationToken
    )
        where T : Edition =>
        processes.RunAsync<ChangeOutcome>(
            kind,
            input.Key,
            input.Why!.Trim(),
            async process =>
            {
                var latest = await LatestAsync<T>(input.Code!, cancellationToken);
                if ((latest?.Id ?? Guid.Empty) != input.Revision)
                {
                    return new ChangeOutcome.Conflict();
                }

                var edition = write(new EditionMark(NewId.Next(), (latest?.Number ?? 0) + 1, process.At));
                db.Add(edition);
                process.Record(tell(edition, latest));
                return new ChangeOutcome.Saved(edition.Id);
            },
            cancellationToken
        );

    public async Task<ChangeOutcome> CloseAsync<T>(
        ProcessKind kind,
        string code,
        ClosingInput input,
        Func<T, DateOnly?, ProcessEvent> tell,
        CancellationToken cancellationToken
    )
        where T : Edition
    {
        if (input.Until is not { } until)
        {
            return ChangeOutcome.Refuse("Closing.Until", "instruments.error.until");
        }

        if (string.IsNullOrWhiteSpace(input.Why) || input.Why.Trim().Length > Limits.DefaultText)
        {
            return ChangeOutcome.Refuse("Closing.Why", "agreements.error.reasonMissing");
        }

        return await processes.RunAsync<ChangeOutcome>(
            kind,
            input.Key,
            input.Why.Trim(),
            async process =>
            {
                // The one that begins last is the one that would go on.
                var last = await db.Set<T>()
                    .Where(e => e.Code == code)
                    .OrderByDescending(e => e.From)
                    .ThenByDescending(e => e.Number)
                    .FirstOrDefaultAsync(cancellationToken);
                if (last is null)
                {
                    return new ChangeOutcome.NotFound();
                }

                if (until < last.From)
                {
                    return ChangeOutcome.Refuse("Closing.Until", "instruments.error.until_before");
                }

                var before = last.Until;
                last.Until = until;
                process.Record(tell(last, before));
                return new ChangeOutcome.Saved(last.Id);
            },
            cancellationToken
        );
    }

    private Task<T?> LatestAsync<T>(string code, CancellationToken cancellationToken)
        where T : Edition =>
        db.Set<T>().AsNoTracking().Where(e => e.Code == code).OrderByDescending(e => e.Number).FirstOrDefaultAsync(cancellationToken);
}
