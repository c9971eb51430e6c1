using Sinergi.Platform.Api;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Agreements.Api;

/// <summary>What a program is told of what came of its registration, with the tag of the agreement as it stands now.</summary>
public sealed class SideAnswers(AgreementApiReader reader, Texts texts)
{
    public async Task<ApiAnswer> OfAsync(
        SideOf side,
        SideOutcome outcome,
        IReadOnlyList<string> warnings,
        CancellationToken cancellationToken
    )
    {
        var tag = outcome is SideOutcome.NotFound ? null : (await reader.FindAsync(side.AgreementId, cancellationToken))?.ETag;
        return outcome.Match(
            done =>
                ApiAnswer.Done(
                    StatusCodes.Status200OK,
                    new RegisteredSide(side.AgreementId, side.PartyId, done.Number, done.Changed, warnings),
                    tag
                ),
            _ => ApiAnswer.Refuse(ApiProblem.Of(StatusCodes.Status404NotFound)),
            _ => ApiAnswer.Refuse(ApiProblem.Of(StatusCodes.Status412PreconditionFailed), tag),
            differs => ApiAnswer.Refuse(new ApiProblem(StatusCodes.Status409Conflict, "number-differs", differs.Recorded), tag),
            invalid =>
                ApiAnswer.Refuse(
                    new ApiProblem(StatusCodes.Status422UnprocessableEntity, "invalid")
                    {
                        Errors = invalid
                            .Problems.GroupBy(p => p.Field)
                            .ToDictionary(g => g.Key, g => g.Select(p => texts[p.TextKey, [.. p.Arguments]]).ToArray()),
                    }
                )
        );
    }
}
