using Sinergi.Kernel.Time;
using Sinergi.Platform.Provisions;

namespace Sinergi.Modules.Agreements.Contracts;

/// <summary>What the rules of this module count with as dated data.</summary>
public static class AgreementProvisions
{
    /// <summary>Months before its end from which an agreement counts as ending soon, while no text states a notice period.</summary>
    public static readonly ProvisionKind EndingSoon = new("agreements.ending_soon", Least: 1, Most: 24);

    public static IReadOnlyList<ProvisionKind> All { get; } = [EndingSoon];

    public static async Task<TermLength> NoticeAsync(this ProvisionBook book, DateOnly day, CancellationToken cancellationToken) =>
        TermLength.OfMonths(await book.ValueAsync(EndingSoon, day, cancellationToken));
}
