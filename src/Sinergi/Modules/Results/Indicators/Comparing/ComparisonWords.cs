using Sinergi.Modules.Results.Domain.Indicators;
using Sinergi.Modules.Results.Indicators.Showing;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Results.Indicators.Comparing;

/// <summary>How a report stands where figures are compared: a missing one is said to be missing, never a zero.</summary>
public static class ComparisonWords
{
    public static string StateOf(ComparedReport report, Texts texts) =>
        report.Received || report.State is not (null or ValueState.Draft) ? texts.State(report.State) : texts["indicators.compare.missing"];
}
