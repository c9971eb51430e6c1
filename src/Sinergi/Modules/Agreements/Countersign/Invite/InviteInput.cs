using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Agreements.Countersign.Invite;

public enum InviteWhom
{
    /// <summary>All units below an office, as they stand on the day of the invitation.</summary>
    AllBelow,
    Chosen,
}

/// <summary>Who is asked to countersign, in which tier, until when.</summary>
public sealed class InviteInput
{
    public const int MostTiers = 9;

    public Guid Key { get; set; }
    public InviteWhom? Whom { get; set; }
    public Guid? OfficeId { get; set; }
    public List<Guid> Units { get; set; } = [];
    public int? Tier { get; set; }
    public int? Needed { get; set; }

    [DateInput]
    public DateOnly? AnswerBy { get; set; }
    public string? Message { get; set; }

    public IReadOnlyList<FieldProblem> Problems(DateOnly today)
    {
        var problems = new ProblemList();
        problems.Refuse(Whom is null, nameof(Whom), "agreements.adesi.whom_missing");
        problems.Refuse(Whom is InviteWhom.AllBelow && OfficeId is null, nameof(OfficeId), "agreements.adesi.office_missing");
        problems.Refuse(Whom is InviteWhom.Chosen && Units.Count == 0, nameof(Units), "agreements.adesi.units_missing");
        problems.Refuse(Tier is not (>= 1 and <= MostTiers), nameof(Tier), "agreements.adesi.tier_wrong", MostTiers);
        problems.Refuse(Needed < 1, nameof(Needed), "agreements.adesi.needed_wrong");
        problems.Refuse(AnswerBy is null, nameof(AnswerBy), "agreements.adesi.deadline_missing");
        problems.Refuse(AnswerBy <= today || AnswerBy > today.AddYears(1), nameof(AnswerBy), "agreements.adesi.deadline_wrong");
        problems.Refuse(Message?.Trim().Length > Limits.Sentence, nameof(Message), "agreements.error.tooLong", Limits.Sentence);
        return problems.All;
    }
}

public sealed class RemindInput
{
    public Guid Key { get; set; }
    public Guid ListId { get; set; }
}
