using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Preparations.Contracts;
using Sinergi.Modules.Preparations.Data;
using Sinergi.Modules.Preparations.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Preparations.Papers;

/// <summary>A paper of a step, or notes of what was talked about. A file, or what it says and where it lies.</summary>
public sealed class PaperInput
{
    public Guid Key { get; set; }

    /// <summary>Step and name of a paper that the instrument names, as <see cref="KeyOf"/>; empty for another one.</summary>
    public string? Paper { get; set; }

    /// <summary>Of another paper.</summary>
    public string? OtherName { get; set; }

    [DateInput]
    public DateOnly? On { get; set; }
    public string? Note { get; set; }
    public IFormFile? File { get; set; }

    public static string KeyOf(InstrumentPaperView paper) => $"{paper.Step}:{paper.Name}";

    public IReadOnlyList<FieldProblem> Problems(DateOnly today)
    {
        var problems = new ProblemList();
        var other = string.IsNullOrEmpty(Paper);
        problems.Refuse(other && string.IsNullOrWhiteSpace(OtherName), nameof(OtherName), "preparations.paper.name_missing");
        problems.Refuse(OtherName?.Trim().Length > Limits.DefaultText, nameof(OtherName), "agreements.error.tooLong", Limits.DefaultText);
        problems.Refuse(On is null, nameof(On), "preparations.paper.date_missing");
        problems.Refuse(On > today, nameof(On), "preparations.paper.date_future");
        problems.Refuse(Note?.Trim().Length > Limits.LongText, nameof(Note), "agreements.error.tooLong", Limits.LongText);
        problems.Refuse(string.IsNullOrWhiteSpace(Note) && File is not { Length: > 0 }, nameof(Note), "preparations.paper.nothing");
        return problems.All;
    }
}

/// <summary>Puts a paper or note beside the step to which it belongs.</summary>
public sealed class PaperHandler(SinergiDb db, PreparationActs acts, PreparationReader reader, ActPapers files, ScopeIndex scopeIndex)
{
    public async Task<ChangeOutcome> HandleAsync(Guid id, PaperInput input, CancellationToken cancellationToken)
    {
        if (input.Problems(reader.Today) is { Count: > 0 } problems)
        {
            return new ChangeOutcome.Invalid(problems);
        }

        return input.File is { Length: > 0 } file
            ? await files.WithAsync(file, input.Key, document => AddAsync(id, input, document, cancellationToken), cancellationToken)
            : await AddAsync(id, input, null, cancellationToken);
    }

    private Task<ChangeOutcome> AddAsync(Guid id, PaperInput input, Guid? documentId, CancellationToken cancellationToken) =>
        acts.RunAsKeeperAsync(
            PreparationProcesses.AddPaper,
            id,
            input.Key,
            async on =>
            {
                var named = on.View.Instrument.Papers.FirstOrDefault(p => PaperInput.KeyOf(p) == input.Paper);
                if (named is null && !string.IsNullOrEmpty(input.Paper))
                {
                    return ChangeOutcome.Refuse("Input.Paper", "preparations.paper.unknown");
                }

                var paper = new PreparationPaper
                {
                    Id = NewId.Next(),
                    PreparationId = id,
                    InnerId = on.Preparation.InnerId,
                    Step = named?.Step ?? PreparationStates.StepOf(on.Preparation.State)!.Value,
                    Name = named?.Name ?? input.OtherName!.Trim(),
                    On = input.On!.Value,
                    Note = string.IsNullOrWhiteSpace(input.Note) ? null : input.Note.Trim(),
                    DocumentId = documentId,
                    AddedAt = on.Process.At,
                };
                db.Add(paper);
                if (documentId is { } document)
                {
                    await scopeIndex.FollowAsync(document, on.Preparation.InnerId, cancellationToken);
                }

                on.Process.Record(new PreparationPaperAdded(id, paper.Id, paper.Step.ToString(), paper.Name, documentId));
                return null;
            },
            cancellationToken
        );
}
