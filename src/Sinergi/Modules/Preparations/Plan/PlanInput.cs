using Sinergi.Modules.Preparations.Domain;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Preparations.Plan;

/// <summary>Urgency, form, subject and term, and what the agreement burdens. What is not known yet stays empty.</summary>
public sealed class PlanInput
{
    public Guid Key { get; set; }

    /// <summary>Of the plan that the form was filled from.</summary>
    public Guid Revision { get; set; }
    public string? Instrument { get; set; }
    public string? Urgency { get; set; }
    public string? Subject { get; set; }
    public int? Months { get; set; }
    public bool Unlimited { get; set; }
    public bool Budget { get; set; }
    public bool Assets { get; set; }
    public bool People { get; set; }
    public bool PersonalData { get; set; }
    public bool BindsUnits { get; set; }

    public static PlanInput Of(Preparation preparation) =>
        new()
        {
            Revision = preparation.PlanRevision,
            Instrument = preparation.InstrumentCode,
            Urgency = preparation.Urgency,
            Subject = preparation.Subject,
            Months = preparation.Months,
            Unlimited = preparation.Unlimited,
            Budget = preparation.Budget,
            Assets = preparation.Assets,
            People = preparation.People,
            PersonalData = preparation.PersonalData,
            BindsUnits = preparation.BindsUnits,
        };

    public IReadOnlyList<FieldProblem> Problems()
    {
        var problems = new ProblemList();
        problems.Refuse(Urgency?.Trim().Length > Limits.Sentence, nameof(Urgency), "agreements.error.tooLong", Limits.Sentence);
        problems.Refuse(Subject?.Trim().Length > Limits.Sentence, nameof(Subject), "agreements.error.tooLong", Limits.Sentence);
        problems.Refuse(Months is < 1 or > PlanRules.MostMonths, nameof(Months), "preparations.plan.months_wrong", PlanRules.MostMonths);
        problems.Refuse(Months is not null && Unlimited, nameof(Months), "preparations.plan.months_or_unlimited");
        return problems.All;
    }

    /// <summary>Writes the plan down.</summary>
    /// <returns>Names of what reads differently now.</returns>
    public IReadOnlyList<string> Apply(Preparation to)
    {
        List<string> changed = [];
        Set(nameof(Urgency), to.Urgency, Trimmed(Urgency), v => to.Urgency = v);
        Set(nameof(Subject), to.Subject, Trimmed(Subject), v => to.Subject = v);
        Set(nameof(Months), to.Months, Months, v => to.Months = v);
        Set(nameof(Unlimited), to.Unlimited, Unlimited, v => to.Unlimited = v);
        Set(nameof(Budget), to.Budget, Budget, v => to.Budget = v);
        Set(nameof(Assets), to.Assets, Assets, v => to.Assets = v);
        Set(nameof(People), to.People, People, v => to.People = v);
        Set(nameof(PersonalData), to.PersonalData, PersonalData, v => to.PersonalData = v);
        Set(nameof(BindsUnits), to.BindsUnits, BindsUnits, v => to.BindsUnits = v);
        return changed;

        void Set<T>(string name, T before, T after, Action<T> write)
        {
            if (!EqualityComparer<T>.Default.Equals(before, after))
            {
                changed.Add(name);
                write(after);
            }
        }
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
