using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Preparations.Domain;

namespace Sinergi.Modules.Preparations.Data;

/// <summary>Gathers all that the rules of preparing look at.</summary>
public sealed class PreparationSituations(ISigningAdvice authority)
{
    public Task<SigningAdvice> AdviceAsync(PreparationView view, CancellationToken cancellationToken)
    {
        var p = view.Preparation;
        var question = new SigningQuestion(
            p.InstrumentCode,
            [.. p.Parties.Select(x => x.InstitutionId).OfType<Guid>().Append(p.OfficeId).Distinct()],
            p.Months
        )
        {
            Unlimited = p.Unlimited,
            Budget = p.Budget,
            Assets = p.Assets,
            People = p.People,
            PersonalData = p.PersonalData,
            BindsUnits = p.BindsUnits,
        };
        return authority.OfAsync(question, view.Today, cancellationToken);
    }

    public static PreparationSituation Of(PreparationView view, PreparationRole by, SigningAdvice advice)
    {
        var p = view.Preparation;
        return new PreparationSituation(by, view.Used, view.Next)
        {
            BothSidesNamed = p.Parties.Select(x => x.Side).Distinct().Count() > 1,
            WithoutContact = [.. view.Parties.Where(x => view.ContactOf(x) is null).Select(x => x.PrintedName)],
            PlanComplete = PlanRules.IsComplete(p),
            MissingPapers = [.. view.MissingPapers.Select(x => x.Shown)],
            DraftPresent = view.Newest is not null,
            ReviewAsked = view.Reviews.Count > 0 || !view.Used.Contains(PreparationState.Review),
            Unanswered = [.. view.Reviews.Where(ReviewRules.IsWaitedFor).Select(view.ReviewerOf)],
            NotAccepting = [.. DraftRules.NotAccepting(view.Parties, view.Newest?.Id).Select(x => x.PrintedName)],
            Objecting = [.. view.Reviews.Where(r => r.Answer is ReviewAnswer.Object).Select(view.ReviewerOf)],
            AuthoritySettled = !advice.NeedsDecision && !advice.Parliament,
            Signing = view.Signing,
        };
    }
}
