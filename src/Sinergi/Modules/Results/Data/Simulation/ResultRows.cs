using Sinergi.Modules.Results.Domain;
using Sinergi.Modules.Results.Domain.Indicators;
using Sinergi.Platform.Search;
using Sinergi.Platform.Simulation;

namespace Sinergi.Modules.Results.Data.Simulation;

/// <summary>Rows of one batch, by table.</summary>
internal sealed class ResultRows
{
    public ResultRows()
    {
        Cycles = Bulk.Of<EvaluationCycle>();
        Verdicts = Bulk.Of<EvaluationVerdict>();
        Replies = Bulk.Of<PartyReply>();
        Indicators = Bulk.Of<Indicator>();
        Versions = Bulk.Of<IndicatorVersion>();
        Linked = Bulk.Of<IndicatorCommitment>();
        Reporters = Bulk.Of<IndicatorReporter>();
        Baselines = Bulk.Of<IndicatorBaseline>();
        Periods = Bulk.Of<IndicatorPeriod>();
        Targets = Bulk.Of<IndicatorTarget>();
        Reports = Bulk.Of<IndicatorReport>();
        Offices = Bulk.Of<ReportOffice>();
        Values = Bulk.Of<IndicatorValue>();
        Parts = Bulk.Of<ValuePart>();
        Summaries = Bulk.Of<IndicatorSummary>();
        Entries = Bulk.Of<SearchEntry>();
        Terms = Bulk.Of<SearchTerm>();
    }

    public BulkRows Bulk { get; } = new();
    public List<EvaluationCycle> Cycles { get; }
    public List<EvaluationVerdict> Verdicts { get; }
    public List<PartyReply> Replies { get; }
    public List<Indicator> Indicators { get; }
    public List<IndicatorVersion> Versions { get; }
    public List<IndicatorCommitment> Linked { get; }
    public List<IndicatorReporter> Reporters { get; }
    public List<IndicatorBaseline> Baselines { get; }
    public List<IndicatorPeriod> Periods { get; }
    public List<IndicatorTarget> Targets { get; }
    public List<IndicatorReport> Reports { get; }
    public List<ReportOffice> Offices { get; }
    public List<IndicatorValue> Values { get; }
    public List<ValuePart> Parts { get; }
    public List<IndicatorSummary> Summaries { get; }
    public List<SearchEntry> Entries { get; }
    public List<SearchTerm> Terms { get; }

    public void Index(Searchable record)
    {
        Entries.Add(SearchRows.EntryOf(record));
        Terms.AddRange(SearchRows.TermsOf(record));
    }
}
