using Sinergi.Modules.Preparations.Contracts;
using Sinergi.Modules.Preparations.Domain;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Notifications;
using Sinergi.Platform.Tasks;

namespace Sinergi.Modules.Preparations.Data;

/// <summary>Who has something to do because of a preparation; inside the process that causes it.</summary>
public sealed class PreparationTasks(WorkTasks tasks, Notices notices)
{
    public const string ReviewKind = "preparations.review";
    public const string ApproveKind = "preparations.approve";

    /// <summary>The officer in the post finds it in the work list.</summary>
    public Task AskAsync(
        Preparation preparation,
        PreparationReview review,
        Guid personId,
        DateTime at,
        CancellationToken cancellationToken
    ) =>
        tasks.OpenAsync(
            new NewTask(
                ReviewKind,
                review.Id,
                review.InstitutionId,
                personId,
                "preparations.task.review",
                [StoredLine.Part(preparation.Title)],
                PreparationLinks.Review(preparation.Id, review.Id),
                PreparationPermissions.Answer,
                review.AnswerBy
            ),
            at,
            cancellationToken
        );

    public Task AnsweredAsync(Guid reviewId, DateTime at, CancellationToken cancellationToken) =>
        tasks.CloseAsync(ReviewKind, reviewId, at, cancellationToken);

    /// <summary>At the approval the head is asked; from signing on, and at the end, nobody is asked any more.</summary>
    public async Task MovedAsync(PreparationView view, DateTime at, CancellationToken cancellationToken)
    {
        var preparation = view.Preparation;
        if (preparation.State is PreparationState.Approval)
        {
            await tasks.OpenAsync(
                new NewTask(
                    ApproveKind,
                    preparation.Id,
                    preparation.OfficeId,
                    null,
                    "preparations.task.approve",
                    [StoredLine.Part(preparation.Title)],
                    PreparationLinks.Approve(preparation.Id),
                    PreparationPermissions.Approve,
                    null
                ),
                at,
                cancellationToken
            );
            return;
        }

        await tasks.CloseAsync(ApproveKind, preparation.Id, at, cancellationToken);
        if (preparation.State > PreparationState.Approval)
        {
            foreach (var review in view.Reviews.Where(ReviewRules.IsWaitedFor))
            {
                await AnsweredAsync(review.Id, at, cancellationToken);
            }
        }
    }

    /// <summary>The office that leads it learns what another one did.</summary>
    public Task TellOfficeAsync(Preparation preparation, string textKey, string who, DateTime at, CancellationToken cancellationToken) =>
        TellAsync(preparation, preparation.OfficeId, textKey, who, PreparationLinks.Record(preparation.Id), at, cancellationToken);

    public Task TellAsync(
        Preparation preparation,
        Guid institutionId,
        string textKey,
        string who,
        string path,
        DateTime at,
        CancellationToken cancellationToken
    ) =>
        notices.TellAsync(
            new NewNotice(
                institutionId,
                null,
                preparation.Id,
                textKey,
                [who, StoredLine.Part(preparation.Title)],
                path,
                PreparationPermissions.View
            ),
            at,
            cancellationToken
        );
}
