namespace Sinergi.Modules.Preparations.Domain;

/// <summary>The plan states at least urgency, form, subject and term; the form is the instrument, which is chosen from the start.</summary>
public static class PlanRules
{
    public const int MostMonths = 1_200;

    public static bool IsComplete(Preparation preparation) =>
        preparation.Urgency is not null && preparation.Subject is not null && (preparation.Months is not null || preparation.Unlimited);

    /// <summary>Why it cannot be changed any more, as a text key; null when it can. What has been drafted follows the plan.</summary>
    public static string? Objection(PreparationState state) => state <= PreparationState.Drafting ? null : "preparations.plan.fixed";

    /// <summary>Why another form cannot be chosen, as a text key; null when it can.</summary>
    public static string? FormObjection(PreparationState state, IReadOnlyList<PreparationState> used) =>
        used.Contains(state) && used.Contains(PreparationState.Signing) ? null : "preparations.plan.form_unfit";
}
