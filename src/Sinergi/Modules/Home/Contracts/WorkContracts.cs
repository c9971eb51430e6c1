using Sinergi.Platform.Audit;
using Sinergi.Platform.Provisions;

namespace Sinergi.Modules.Home.Contracts;

public static class WorkPermissions
{
    /// <summary>To see what waits at the offices of one's scope, at whose desk and for how long.</summary>
    public const string Oversee = "tasks.oversee";
}

public static class WorkLinks
{
    public const string Page = "/tugas";

    public static string Late(Guid institutionId) => $"{Page}?unit={institutionId}&keadaan=terlambat";
}

/// <summary>Days late after which a task is told to one more office: its own head, the office above, the one above that.</summary>
public static class WorkProvisions
{
    public static readonly ProvisionKind First = new("tasks.first_step_days", Least: 1, Most: 60);
    public static readonly ProvisionKind Second = new("tasks.second_step_days", Least: 2, Most: 120);
    public static readonly ProvisionKind Third = new("tasks.third_step_days", Least: 3, Most: 365);

    /// <summary>Days in which something without a date of its own is to be answered.</summary>
    public static readonly ProvisionKind Answer = new("tasks.answer_days", Least: 3, Most: 90);

    public static IReadOnlyList<ProvisionKind> All { get; } = [First, Second, Third, Answer];
}

public static class WorkProcesses
{
    /// <summary>By the calendar, not by a person.</summary>
    public static readonly ProcessKind Escalate = ProcessKind.Of("tasks.escalate", typeof(TasksEscalated));
}

/// <summary>Tasks of an office are so late that one more office was told.</summary>
public sealed record TasksEscalated(Guid InstitutionId, Guid ToldInstitutionId, int Step, IReadOnlyList<Guid> TaskIds) : ProcessEvent
{
    public override Guid RecordId => InstitutionId;
}
