using System.Globalization;
using Sinergi.Kernel.Numbers;
using Sinergi.Modules.Agreements.Contracts;

namespace Sinergi.Modules.Agreements.Statistics;

/// <summary>A claim of growth as a form holds it.</summary>
public sealed class ClaimInput
{
    public int? Earlier { get; set; }
    public string? EarlierUnit { get; set; }
    public int? Later { get; set; }
    public string? LaterUnit { get; set; }
    public decimal? Percent { get; set; }

    public bool Complete => Earlier >= 0 && Later >= 0 && Percent is not null;
}

/// <summary>Answers a claim of growth with every finding, in the words that the reading of documents uses too.</summary>
public static class ClaimCheck
{
    // Findings carry their numbers as a document prints them.
    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID");

    public static IReadOnlyList<ClaimFinding> Of(ClaimInput claim) =>
        [
            .. GrowthClaim
                .Check(claim.Earlier!.Value, claim.Later!.Value, claim.Percent!.Value, claim.EarlierUnit, claim.LaterUnit)
                .Select(finding => Told(claim, finding)),
        ];

    private static ClaimFinding Told(ClaimInput claim, GrowthFinding finding) =>
        finding.Match<ClaimFinding>(
            wrong =>
                new(
                    "claim.growth.differs",
                    [
                        Number(claim.Later!.Value),
                        Number(claim.Earlier!.Value),
                        Decimal(wrong.Ratio.Factor()!.Value, "0.00"),
                        Decimal(wrong.Growth.Percent()!.Value, "0.0"),
                        Decimal(wrong.ClaimedPercent, "0.##"),
                    ]
                ),
            ratio => new("claim.growth.ratio-read-as-growth", [Decimal(ratio.Ratio.Percent()!.Value, "0.0")]),
            _ => new("claim.growth.no-base", []),
            unlike => new("claim.growth.unlike-units", [unlike.Later, unlike.Earlier]),
            _ => new("claim.growth.unit-not-stated", [])
        );

    private static string Number(int number) => number.ToString("N0", Indonesian);

    private static string Decimal(decimal number, string format) => number.ToString(format, Indonesian);
}
