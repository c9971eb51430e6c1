using Sinergi.Kernel;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain.Supports;
using Sinergi.Modules.Commitments.Formulate;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Supports.Ask;

/// <summary>Puts on record what was asked.</summary>
public sealed class AskHandler(SinergiDb db, Processes processes, CurrentActor current, TimeProvider clock)
{
    /// <param name="owners">Who can be asked: the parties and their units.</param>
    public async Task<ChangeOutcome> HandleAsync(
        RecordRef record,
        Guid? askId,
        AskInput input,
        IReadOnlyList<InstitutionName> owners,
        CancellationToken cancellationToken
    )
    {
        var actor = current.Required;
        if (input.Problems(actor.Zone.DateAt(clock.GetUtcNow().UtcDateTime)) is { Count: > 0 } problems)
        {
            return new ChangeOutcome.Invalid(problems);
        }

        var asked = owners.FirstOrDefault(o => o.Id == input.AskedOfId);
        if (input.AskedOfId is not null && asked is null)
        {
            return ChangeOutcome.Refuse("Input.AskedOfId", "supports.form.of_missing");
        }

        return await processes.RunAsync<ChangeOutcome>(
            SupportProcesses.Ask,
            input.Key,
            null,
            process =>
            {
                var support = new Support
                {
                    Id = NewId.Next(),
                    RecordId = record.Id,
                    AskId = askId,
                    Kind = input.Kind!.Value,
                    What = input.What!.Trim(),
                    AskedById = actor.InstitutionId,
                    AskedOfId = asked?.Id,
                    AskedOfName = asked?.Name ?? input.AskedOfName!.Trim(),
                    AskedOn = input.AskedOn!.Value,
                    Asked = WholeNumbers.Read(input.Asked),
                    RecordedAt = process.At,
                };
                db.Add(support);
                process.Record(
                    new SupportAsked(support.Id, record.Id, support.Kind.ToString(), support.What, support.Asked, support.AskedOn)
                );
                return Task.FromResult<ChangeOutcome>(new ChangeOutcome.Saved(support.Id));
            },
            cancellationToken
        );
    }
}
