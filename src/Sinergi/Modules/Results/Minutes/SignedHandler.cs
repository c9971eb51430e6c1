using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Data;
using Sinergi.Modules.Results.Domain;
using Sinergi.Modules.Results.Steps;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;

namespace Sinergi.Modules.Results.Minutes;

public sealed class SignedInput
{
    public Guid Key { get; set; }
    public IFormFile? File { get; set; }
}

/// <summary>Keeps the official record as the parties signed it; a better copy takes the place of the one before, which stays in the history.</summary>
public sealed class SignedHandler(Evaluations evaluations, EvaluationSteps steps, EvaluationFiles files, ScopeIndex scopeIndex)
{
    public async Task<ChangeOutcome> HandleAsync(Guid id, SignedInput input, CancellationToken cancellationToken)
    {
        if (input.File is not { Length: > 0 } file)
        {
            return ChangeOutcome.Refuse("Input.File", "evaluations.minutes.file_missing");
        }

        var (document, refusal) = await files.ReceiveAsync(file, input.Key, cancellationToken);
        return refusal is not null
            ? new ChangeOutcome.Invalid([refusal])
            : await steps.TakeAsync(
                new Step(EvaluationProcesses.KeepSigned, EvaluationAction.Sign, id, input.Key, null),
                cycle => Task.FromResult(cycle.Situation(evaluations.Today)),
                async (cycle, process) =>
                {
                    cycle.SignedMinutesId = document;
                    await scopeIndex.FollowAsync(document!.Value, cycle.RecordId, cancellationToken);
                    process.Record(new SignedRecordKept(cycle.Id, cycle.RecordId, document.Value));
                },
                cancellationToken
            );
    }
}
