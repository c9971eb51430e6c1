using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Data.Instruments;
using Sinergi.Modules.Agreements.Domain.Instruments;
using Sinergi.Modules.Agreements.Instruments.Authority;
using Sinergi.Modules.Agreements.Instruments.Rules;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Agreements.Instruments;

internal sealed class InstrumentShelf(InstrumentBook book) : IInstruments
{
    public async Task<IReadOnlyList<InstrumentView>> OnAsync(DateOnly day, CancellationToken cancellationToken) =>
        [.. (await book.InstrumentsOnAsync(day, cancellationToken)).Select(View)];

    public async Task<InstrumentView?> FindAsync(Guid editionId, CancellationToken cancellationToken) =>
        (await book.InstrumentsAsync(cancellationToken)).FirstOrDefault(i => i.Id == editionId) is { } found ? View(found) : null;

    private static InstrumentView View(Instrument instrument) =>
        new(
            instrument.Id,
            instrument.Code,
            Bilingual.Of(instrument.Name, instrument.NameEnglish),
            instrument.CountsAs,
            instrument.Steps,
            [.. instrument.Papers.Select(p => new InstrumentPaperView(p.Step, p.Mandatory, p.Name, Bilingual.Of(p.Name, p.NameEnglish)))]
        );
}

internal sealed class InstrumentAdvice(SinergiDb db, InstrumentBook book, Texts texts) : ISigningAdvice
{
    public async Task<SigningAdvice> OfAsync(SigningQuestion question, DateOnly day, CancellationToken cancellationToken)
    {
        var parties = await db.Set<Institution>()
            .AsNoTracking()
            .Where(i => question.Parties.Contains(i.Id))
            .Select(i => new
            {
                i.Kind,
                i.PartnerKind,
                i.Internal,
            })
            .ToListAsync(cancellationToken);
        var ours = parties.Where(p => Institution.IsCorrectionsKind(p.Kind)).Select(p => OfficeLevels.Of(p.Kind)).ToList();
        var given = new SigningCase(question.Instrument)
        {
            // A Kanwil that signs with its units makes an agreement of the Kanwil.
            Level = ours.Count == 0 ? null : ours.Max(),
            Partners = [.. parties.Where(p => !p.Internal).Select(p => p.PartnerKind).OfType<PartnerKind>().Distinct()],
            Months = question.Months,
            Unlimited = question.Unlimited,
            Budget = question.Budget,
            Assets = question.Assets,
            People = question.People,
            PersonalData = question.PersonalData,
            BindsUnits = question.BindsUnits,
        };
        var answer = SigningAuthority.Answer(await book.RulesOnAsync(day, cancellationToken), given);
        var query = AuthorityQuery.Of(given);
        (query.Budget, query.Assets, query.People) = (question.Budget, question.Assets, question.People);
        return new SigningAdvice(
            answer.Signer is { } signer ? texts[$"authority.signatory.{signer}"] : null,
            [.. answer.Why.Select(why => texts[$"authority.decision.{why}"])],
            answer.Parliament,
            [.. Demands(answer)],
            query.Link
        );
    }

    private IEnumerable<string> Demands(SigningAnswer answer)
    {
        if (answer.PowerOfAttorney)
        {
            yield return texts["authority.power_of_attorney"];
        }

        if (answer.Parliament)
        {
            yield return texts["authority.parliament"];
        }

        if (answer.HigherApproval is { } approval)
        {
            yield return texts["authority.approval_of", texts[$"authority.signatory.{approval}"]];
        }

        foreach (var annex in answer.Rows.SelectMany(RuleWords.Annexes).Distinct(StringComparer.Ordinal))
        {
            yield return annex;
        }
    }
}
