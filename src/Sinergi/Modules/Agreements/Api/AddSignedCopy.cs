using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Text;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Api;
using Sinergi.Platform.Data;
using Sinergi.Platform.Documents;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Agreements.Api;

/// <summary>The signed text as a party holds it, sent by its own system: one more source of the agreement. That the party signed is said by people.</summary>
public sealed class AddSignedCopy(
    SinergiDb db,
    SideProcess sides,
    SideAnswers answers,
    IRecordFacts facts,
    IDocumentDesk documents,
    ScopeIndex scopeIndex,
    Texts texts
)
{
    public async Task<ApiAnswer> HandleAsync(SideOf side, ReceivedCopy copy, CancellationToken cancellationToken)
    {
        // Asked before the file is looked at, and again in the process: what is not one's own side need not be kept.
        if (await sides.RefusalAsync(side, cancellationToken) is SideOutcome.NotFound missing)
        {
            return await answers.OfAsync(side, missing, [], cancellationToken);
        }

        var owner = await db.Set<AgreementParty>()
            .Where(p => p.Id == side.PartyId)
            .Select(p => p.InstitutionId!.Value)
            .SingleAsync(cancellationToken);
        var received = await documents.ReceiveAsync(
            copy.Content,
            texts["agreements.api.copy_file"],
            owner,
            DocumentClassification.Internal,
            side.Key,
            cancellationToken
        );
        return await received.Match(
            async accepted =>
                await answers.OfAsync(
                    side,
                    await sides.ChangeAsync(
                        side,
                        on => AddSourceAsync(on, accepted.DocumentId, cancellationToken),
                        accepted.DocumentId,
                        cancellationToken
                    ),
                    [],
                    cancellationToken
                ),
            refused =>
                Task.FromResult(
                    ApiAnswer.Refuse(
                        new ApiProblem(StatusCodes.Status422UnprocessableEntity, "invalid")
                        {
                            Errors = new Dictionary<string, string[]> { ["body"] = [texts[refused.TextKey, [.. refused.Arguments]]] },
                        }
                    )
                )
        );
    }

    private async Task<SideOutcome> AddSourceAsync(OpenSide on, Guid documentId, CancellationToken cancellationToken)
    {
        var id = on.Agreement.Id;
        if (await db.Set<FactSource>().AnyAsync(s => s.RecordId == id && s.DocumentId == documentId, cancellationToken))
        {
            return new SideOutcome.Done(on.Party.Number, Changed: false);
        }

        var told = new ToldFacts(
            documentId,
            Shorten.To(texts["agreements.api.copy_source", on.Party.PrintedName], Limits.DefaultText),
            new Dictionary<string, string>(),
            new Dictionary<string, Quote>(),
            [],
            [],
            []
        );
        await facts.AddAsync(on.Process, RecordKind.Agreement, id, told, cancellationToken);
        await scopeIndex.FollowAsync(documentId, id, cancellationToken);
        return new SideOutcome.Done(on.Party.Number, Changed: true);
    }
}
