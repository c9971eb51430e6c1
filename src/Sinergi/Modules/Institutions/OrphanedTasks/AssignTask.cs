using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Institutions.Domain;
using Sinergi.Modules.Institutions.People;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Notifications;
using Sinergi.Platform.Tasks;

namespace Sinergi.Modules.Institutions.OrphanedTasks;

/// <summary>Gives a task that nobody held to someone in post at its institution, and tells them.</summary>
public sealed class AssignTask(Processes processes, OrphanedTaskQueries queries, EndPost posts, Notices notices)
{
    public Task<PersonOutcome> HandleAsync(Guid taskId, Guid? personId, Guid key, CancellationToken cancellationToken) =>
        processes.RunAsync<PersonOutcome>(
            InstitutionProcesses.AssignTask,
            key,
            reason: null,
            async running =>
            {
                if (await queries.FindAsync(taskId, cancellationToken) is not { } task)
                {
                    return new PersonOutcome.NotFound();
                }

                var candidates = await posts.SuccessorsAsync(task.InstitutionId, exceptId: Guid.Empty, task.Permission, cancellationToken);
                if (candidates.FirstOrDefault(c => c.PersonId == personId) is not { } chosen)
                {
                    return new PersonOutcome.Invalid([new FieldError("PersonId", "institutions.error.choose")]);
                }

                running.Record(new TasksHandedOver(task.InstitutionId, task.PersonId, chosen.PersonId, [task.Id]));
                task.PersonId = chosen.PersonId;
                await TellAsync(task, chosen.PersonId, running, cancellationToken);
                return new PersonOutcome.Done(chosen.PersonId);
            },
            cancellationToken
        );

    private Task TellAsync(WorkTask task, Guid personId, RunningProcess running, CancellationToken cancellationToken) =>
        notices.TellAsync(
            new NewNotice(task.InstitutionId, personId, task.RecordId, "people.notice.task", [], task.Path, task.Permission),
            running.At,
            cancellationToken
        );
}
