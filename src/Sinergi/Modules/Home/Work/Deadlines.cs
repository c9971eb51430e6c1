using System.Linq.Expressions;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Home.Contracts;
using Sinergi.Platform.Provisions;
using Sinergi.Platform.Tasks;

namespace Sinergi.Modules.Home.Work;

/// <summary>By when tasks are to be done: on their own date, or so many days after they came.</summary>
/// <param name="AnswerDays">For tasks without a date.</param>
public sealed record Deadlines(DateOnly Today, UnitTimeZone Zone, int AnswerDays)
{
    public static async Task<Deadlines> OfAsync(
        ProvisionBook provisions,
        DateOnly today,
        UnitTimeZone zone,
        CancellationToken cancellationToken
    ) => new(today, zone, await provisions.ValueAsync(WorkProvisions.Answer, today, cancellationToken));

    public DateOnly Of(WorkTask task) => task.DueOn ?? Zone.DateAt(task.OpenedAt).AddDays(AnswerDays);

    /// <summary>What has no date of its own and came before this is late today.</summary>
    public DateTime OpenedBefore => OpenedBy(Today);

    /// <summary>Open tasks whose day was more than so many days ago.</summary>
    public Expression<Func<WorkTask, bool>> LateBy(int days)
    {
        var due = Today.AddDays(-days);
        var opened = OpenedBy(due);
        return t => t.DoneAt == null && (t.DueOn != null ? t.DueOn < due : t.OpenedAt < opened);
    }

    private DateTime OpenedBy(DateOnly due) => Zone.ToUtc(due.AddDays(-AnswerDays), TimeOnly.MinValue);
}
