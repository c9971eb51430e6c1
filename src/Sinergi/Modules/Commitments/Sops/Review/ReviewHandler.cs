using Sinergi.Kernel;
using Sinergi.Kernel.States;
using Sinergi.Modules.Commitments.Activities.Plan;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Data.Sops;
using Sinergi.Modules.Commitments.Domain.Sops;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Commitments.Sops.Review;

public sealed class ReviewInput
{
    public Guid Key { get; set; }
    public Guid Revision { get; set; }

    [DateInput]
    public DateOnly? ReviewBy { get; set; }
    public string? Reason { get; set; }
}

/// <summary>The version in force was looked at again and stays as it is, until another day.</summary>
public sealed class ReviewHandler(SinergiDb db, Processes processes, SopBook book, SopUpkeep upkeep, CurrentActor current)
{
    public async Task<ChangeOutcome> HandleAsync(Guid sopId, ReviewInput input, CancellationToken cancellationToken)
    {
        var found = new ActivityProblems();
        found.Day(nameof(input.ReviewBy), input.ReviewBy, "sops.form.review_missing");
        found.When(input.ReviewBy <= book.Today, nameof(input.ReviewBy), SopStates.ReviewLiesAhead.MessageKey);
        found.Text(nameof(input.Reason), input.Reason, Limits.Sentence, SopStates.NeedsAReason.MessageKey);
        if (found.All.Count > 0)
        {
            return new ChangeOutcome.Invalid(found.All);
        }

        return await processes.RunAsync<ChangeOutcome>(
            SopProcesses.Review,
            input.Key,
            input.Reason,
            async process =>
            {
                if (await book.TakeAsync(sopId, cancellationToken) is not { } sop)
                {
                    return new ChangeOutcome.NotFound();
                }

                if (sop.Revision != input.Revision)
                {
                    return new ChangeOutcome.Conflict();
                }

                var version = sop.Leading;
                var (before, after) = (version.ReviewBy, input.ReviewBy!.Value);
                var situation = version.Situation(book.Today, after, input.Reason);
                if (version.TakeOrTell(SopAction.Review, situation) is TransitionOutcome<SopState>.Refused refused)
                {
                    return SopRefusals.Of(refused);
                }

                (version.ReviewBy, sop.Steps) = (after, sop.Steps + 1);
                db.Add(
                    new SopReview
                    {
                        Id = NewId.Next(),
                        VersionId = version.Id,
                        Before = before,
                        After = after,
                        Reason = input.Reason!.Trim(),
                        PostId = current.Required.PostId,
                        At = process.At,
                    }
                );
                process.Record(new SopReviewed(sop.Id, sop.RecordId, version.Number, before, after));
                await upkeep.ReviewedAsync(sop, process.At, cancellationToken);
                return new ChangeOutcome.Saved(sop.Id);
            },
            cancellationToken
        );
    }
}
