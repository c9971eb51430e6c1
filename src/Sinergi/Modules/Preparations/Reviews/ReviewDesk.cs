using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Preparations.Contracts;
using Sinergi.Modules.Preparations.Data;
using Sinergi.Modules.Preparations.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Preparations.Reviews;

/// <summary>Asks officers to look at the text, takes their answers, and goes on without one that does not come.</summary>
public sealed class ReviewDesk(
    SinergiDb db,
    PreparationActs acts,
    PreparationReader reader,
    ActPapers papers,
    ScopeIndex scopeIndex,
    PreparationTasks tasks,
    CurrentActor current
)
{
    /// <summary>Officers of the office, of its internal parties and of the offices above them.</summary>
    public Task<List<OfficerInPost>> ReviewersAsync(Preparation preparation, CancellationToken cancellationToken) =>
        reader.ReviewersAsync(
            [
                preparation.OfficeId,
                .. preparation
                    .Parties.Where(p => p.Internal && p.InstitutionId != preparation.OfficeId)
                    .Select(p => p.InstitutionId!.Value),
            ],
            cancellationToken
        );

    public Task<ChangeOutcome> AskAsync(Guid id, AskInput input, CancellationToken cancellationToken) =>
        input.Problems(reader.Today) is { Count: > 0 } problems
            ? Task.FromResult<ChangeOutcome>(new ChangeOutcome.Invalid(problems))
            : acts.RunAsKeeperAsync(
                PreparationProcesses.AskReview,
                id,
                input.Key,
                async on =>
                {
                    if (ReviewRules.AskObjection(on.Preparation.State, on.View.Drafts.Count, on.View.Reviews.Count) is { } objection)
                    {
                        return ChangeOutcome.Refuse("", objection);
                    }

                    var officer = (await ReviewersAsync(on.Preparation, cancellationToken)).Find(o => o.PostId == input.PostId);
                    if (officer is null)
                    {
                        return ChangeOutcome.Refuse("Input.PostId", "preparations.review.post_missing");
                    }

                    if (on.View.Reviews.Any(r => r.PostId == officer.PostId && r.Aspect == input.Aspect && ReviewRules.IsWaitedFor(r)))
                    {
                        return ChangeOutcome.Refuse("Input.PostId", "preparations.review.asked_already");
                    }

                    var review = new PreparationReview
                    {
                        Id = NewId.Next(),
                        PreparationId = id,
                        InnerId = on.Preparation.InnerId,
                        Aspect = input.Aspect!.Value,
                        PostId = officer.PostId,
                        InstitutionId = officer.InstitutionId,
                        PostTitle = officer.Title,
                        DraftNumber = on.View.Newest!.Number,
                        AskedOn = on.View.Today,
                        AnswerBy = input.AnswerBy!.Value,
                        Question = string.IsNullOrWhiteSpace(input.Question) ? null : input.Question.Trim(),
                    };
                    db.Add(review);
                    await scopeIndex.ShareWithinAsync(on.Preparation, officer.InstitutionId, cancellationToken);
                    await tasks.AskAsync(on.Preparation, review, officer.PersonId, on.Process.At, cancellationToken);
                    on.Process.Record(
                        new DraftReviewAsked(id, review.Id, review.Aspect.ToString(), officer.Title, review.DraftNumber, review.AnswerBy)
                    );
                    return null;
                },
                cancellationToken
            );

    /// <summary>Whoever holds the post that was asked answers; once nobody holds it, any colleague there who may answer.</summary>
    public bool IsAsked(PreparationView view, PreparationReview review) =>
        current.Required.PostId == review.PostId
        || (current.Required.InstitutionId == review.InstitutionId && !view.Officers.ContainsKey(review.PostId));

    public async Task<ChangeOutcome> AnswerAsync(Guid id, Guid reviewId, AnswerInput input, CancellationToken cancellationToken)
    {
        if (input.Problems() is { Count: > 0 } problems)
        {
            return new ChangeOutcome.Invalid(problems);
        }

        return input.File is { Length: > 0 } file
            ? await papers.WithAsync(
                file,
                input.Key,
                document => AnswerAsync(id, reviewId, input, document, cancellationToken),
                cancellationToken
            )
            : await AnswerAsync(id, reviewId, input, null, cancellationToken);
    }

    private Task<ChangeOutcome> AnswerAsync(
        Guid id,
        Guid reviewId,
        AnswerInput input,
        Guid? documentId,
        CancellationToken cancellationToken
    ) =>
        OnReviewAsync(
            PreparationProcesses.AnswerReview,
            id,
            reviewId,
            input.Key,
            null,
            async (on, review) =>
            {
                if (!IsAsked(on.View, review))
                {
                    return ChangeOutcome.Refuse("", "preparations.review.not_asked");
                }

                if (ReviewRules.AnswerObjection(on.Preparation.State) is { } objection)
                {
                    return ChangeOutcome.Refuse("", objection);
                }

                (review.Answer, review.AnsweredOn, review.AnsweredDraft) = (input.Answer, on.View.Today, on.View.Newest!.Number);
                review.AnswerText = string.IsNullOrWhiteSpace(input.Text) ? null : input.Text.Trim();
                review.DocumentId = documentId;
                if (documentId is { } document)
                {
                    await scopeIndex.FollowAsync(document, on.Preparation.InnerId, cancellationToken);
                }

                await tasks.AnsweredAsync(review.Id, on.Process.At, cancellationToken);
                on.Process.Record(new DraftReviewed(id, review.Id, review.Aspect.ToString(), review.Answer.ToString()!, documentId));
                if (!acts.IsOffice(on.Preparation))
                {
                    await tasks.TellOfficeAsync(
                        on.Preparation,
                        "preparations.notice.reviewed",
                        review.PostTitle,
                        on.Process.At,
                        cancellationToken
                    );
                }

                return null;
            },
            cancellationToken
        );

    public Task<ChangeOutcome> EscalateAsync(Guid id, Guid reviewId, EscalateInput input, CancellationToken cancellationToken)
    {
        var reason = input.Reason?.Trim() ?? "";
        if (reason.Length is 0 or > Limits.Sentence)
        {
            return Task.FromResult<ChangeOutcome>(
                ChangeOutcome.Refuse(
                    "Escalate.Reason",
                    reason.Length == 0 ? "preparations.refused.reason" : "agreements.error.tooLong",
                    $"{Limits.Sentence}"
                )
            );
        }

        return OnReviewAsync(
            PreparationProcesses.Escalate,
            id,
            reviewId,
            input.Key,
            reason,
            async (on, review) =>
            {
                if (!acts.IsKeeper(on.Preparation))
                {
                    return ChangeOutcome.Refuse("", "preparations.refused.keeper");
                }

                if (ReviewRules.EscalateObjection(on.Preparation.State, review, on.View.Today) is { } objection)
                {
                    return ChangeOutcome.Refuse("", objection);
                }

                (review.EscalatedOn, review.EscalatedBecause) = (on.View.Today, reason);
                await tasks.AnsweredAsync(review.Id, on.Process.At, cancellationToken);
                on.Process.Record(new DraftReviewEscalated(id, review.Id, review.Aspect.ToString(), review.PostTitle));
                return null;
            },
            cancellationToken
        );
    }

    private Task<ChangeOutcome> OnReviewAsync(
        ProcessKind kind,
        Guid id,
        Guid reviewId,
        Guid key,
        string? reason,
        Func<PreparationAct, PreparationReview, Task<ChangeOutcome.Invalid?>> act,
        CancellationToken cancellationToken
    ) =>
        acts.RunAsync(
            kind,
            id,
            key,
            reason,
            async on =>
                await db.Set<PreparationReview>().SingleOrDefaultAsync(r => r.Id == reviewId && r.PreparationId == id, cancellationToken)
                    is { } review
                    ? await act(on, review)
                    : ChangeOutcome.Refuse("", "preparations.review.unknown"),
            cancellationToken
        );
}
