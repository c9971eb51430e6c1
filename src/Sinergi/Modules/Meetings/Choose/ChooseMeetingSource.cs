using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Meetings.Contracts;
using Sinergi.Modules.Meetings.Domain;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Meetings.Choose;

/// <summary>Decides between accounts of a meeting that differ on a field. The others stay beside the chosen one.</summary>
public sealed class ChooseMeetingSource(SinergiDb db, Processes processes, IRecordFacts facts)
{
    public Task<string?> TitleAsync(Guid id, CancellationToken cancellationToken) =>
        db.Set<Meeting>().Where(m => m.Id == id).Select(m => m.Title).SingleOrDefaultAsync(cancellationToken);

    public async Task<IReadOnlyList<StatementView>> StatementsAsync(Guid id, string field, CancellationToken cancellationToken) =>
        (await facts.DifferingAsync(id, cancellationToken)).FirstOrDefault(d => d.Field == field)?.Statements ?? [];

    /// <summary>False when the meeting or the statement is not there for the one who asks.</summary>
    public Task<bool> RunAsync(Guid id, Guid statementId, Guid formKey, string reason, CancellationToken cancellationToken) =>
        processes.RunAsync(
            MeetingProcesses.ChooseSource,
            formKey,
            reason,
            async process =>
            {
                var meeting = await db.Set<Meeting>().Include(m => m.Participants).SingleOrDefaultAsync(m => m.Id == id, cancellationToken);
                if (meeting is null || await facts.ChooseAsync(process, id, statementId, reason, cancellationToken) is not { } chosen)
                {
                    return false;
                }

                MeetingFields.Apply(meeting, chosen.Field, chosen.Value);
                meeting.Retitle(meeting.Title);
                return true;
            },
            cancellationToken
        );
}
