using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Notifications;
using Sinergi.Platform.Tasks;

namespace Sinergi.Modules.Agreements.Countersign;

/// <summary>One task for each unit that is asked, open until it has signed, declined, or is no longer asked; inside a process.</summary>
public sealed class AdesiTasks(WorkTasks tasks, Notices notices)
{
    public const string Kind = "agreements.adesi";

    public async Task AskAsync(Agreement agreement, Guid unitId, DateOnly? answerBy, DateTime at, CancellationToken cancellationToken)
    {
        await KeepAsync(agreement, unitId, answerBy, at, cancellationToken);
        await TellAsync(agreement, unitId, "agreements.notice.invited", answerBy, at, cancellationToken);
    }

    /// <summary>The task is open, whether it was or not; nobody is told anew.</summary>
    public Task KeepAsync(Agreement agreement, Guid unitId, DateOnly? answerBy, DateTime at, CancellationToken cancellationToken) =>
        tasks.OpenAsync(
            new NewTask(
                Kind,
                agreement.Id,
                unitId,
                null,
                "agreements.task.adesi",
                [StoredLine.Part(agreement.Title)],
                AgreementLinks.Answer(agreement.Id),
                AgreementPermissions.Answer,
                answerBy
            ),
            at,
            cancellationToken
        );

    public Task RemindAsync(Agreement agreement, Guid unitId, DateOnly? answerBy, DateTime at, CancellationToken cancellationToken) =>
        TellAsync(agreement, unitId, "agreements.notice.reminded", answerBy, at, cancellationToken);

    public Task DoneAsync(Guid agreementId, Guid unitId, DateTime at, CancellationToken cancellationToken) =>
        tasks.CloseForAsync(Kind, agreementId, unitId, at, cancellationToken);

    /// <summary>A letter has ended the agreement: nobody is asked any more.</summary>
    public Task AllDoneAsync(Guid agreementId, DateTime at, CancellationToken cancellationToken) =>
        tasks.CloseAsync(Kind, agreementId, at, cancellationToken);

    /// <summary>The office that keeps the list learns how a unit answered.</summary>
    public Task TellKeeperAsync(
        Agreement agreement,
        Guid keeperId,
        string textKey,
        string unit,
        DateTime at,
        CancellationToken cancellationToken
    ) =>
        notices.TellAsync(
            new NewNotice(
                keeperId,
                null,
                agreement.Id,
                textKey,
                [unit, StoredLine.Part(agreement.Title)],
                AgreementLinks.Countersign(agreement.Id),
                AgreementPermissions.View
            ),
            at,
            cancellationToken
        );

    private Task TellAsync(
        Agreement agreement,
        Guid unitId,
        string textKey,
        DateOnly? answerBy,
        DateTime at,
        CancellationToken cancellationToken
    ) =>
        notices.TellAsync(
            new NewNotice(
                unitId,
                null,
                agreement.Id,
                textKey,
                [StoredLine.Part(agreement.Title), answerBy is { } day ? StoredLine.Day(day) : ""],
                AgreementLinks.Answer(agreement.Id),
                AgreementPermissions.Answer
            ),
            at,
            cancellationToken
        );
}
