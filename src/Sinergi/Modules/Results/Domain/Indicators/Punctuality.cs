using Sinergi.Kernel.Numbers;

namespace Sinergi.Modules.Results.Domain.Indicators;

/// <summary>How complete and how punctual reports are. What is overdue and still missing counts as late: who never reports is not punctual.</summary>
/// <param name="Overdue">Not received although the day has passed.</param>
public readonly record struct Punctuality(int Expected, int Received, int OnTime, int Overdue)
{
    public Ratio Completeness => new(Received, Expected);

    public Ratio Timeliness => new(OnTime, Received + Overdue);

    public static Punctuality operator +(Punctuality left, Punctuality right) =>
        new(left.Expected + right.Expected, left.Received + right.Received, left.OnTime + right.OnTime, left.Overdue + right.Overdue);
}
