using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Correct;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Agreements.Choose;

/// <summary>Decides between sources that differ on a field. The other statements stay beside the chosen one for ever.</summary>
public sealed class ChooseSource(SinergiDb db, Processes processes, IRecordFacts facts, PartyCorrections shown)
{
    public Task<string?> TitleAsync(Guid id, CancellationToken cancellationToken) =>
        db.Set<Agreement>().Where(a => a.Id == id).Select(a => a.Title).SingleOrDefaultAsync(cancellationToken);

    public async Task<IReadOnlyList<StatementView>> StatementsAsync(Guid id, string field, CancellationToken cancellationToken) =>
        (await facts.DifferingAsync(id, cancellationToken)).FirstOrDefault(d => d.Field == field)?.Statements ?? [];

    /// <summary>False when the agreement or the statement is not there for the one who asks.</summary>
    public Task<bool> RunAsync(Guid id, Guid statementId, Guid formKey, string reason, CancellationToken cancellationToken) =>
        processes.RunAsync(
            AgreementProcesses.ChooseSource,
            formKey,
            reason,
            async process =>
            {
                var agreement = await db.Set<Agreement>().Include(a => a.Parties).SingleOrDefaultAsync(a => a.Id == id, cancellationToken);
                if (
                    agreement is null
                    || await facts.ChooseAsync(process, id, statementId, reason, cancellationToken)
                        is not { Field: not FactFields.Parties } chosen
                )
                {
                    return false;
                }

                FieldValues.Apply(agreement, chosen.Field, chosen.Value);
                await shown.ShowAsync(agreement, cancellationToken);
                return true;
            },
            cancellationToken
        );
}
