using System.Globalization;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Reading;
using Sinergi.Reading.Facts;

namespace Sinergi.Modules.Reading.Domain;

/// <summary>Promises, asks and claims: what was said, by the record it belongs to.</summary>
internal sealed class StatementFacts(ReadResult result)
{
    private const int LongestClaim = 400;

    public IEnumerable<Fact> Promises(CooperationRecord record) =>
        record
            .Commitments.Select(i => result.Commitments[i])
            .Select(promise =>
                FactProposals.Stated(FactKind.Promise, promise.Text, promise.Evidence) with
                {
                    Details = new FactDetails
                    {
                        Who = promise.Who,
                        Strength = promise.Strength switch
                        {
                            CommitmentStrength.Wajib => PromiseStrength.Must,
                            CommitmentStrength.Akan => PromiseStrength.Will,
                            _ => PromiseStrength.Ready,
                        },
                        Beneficiary = promise.Terms.Beneficiary,
                        Target = promise.Terms.Target?.ToString("0.##", CultureInfo.InvariantCulture),
                        TargetUnit = promise.Terms.Unit,
                        Deadline = promise.Terms.Deadline ?? promise.Terms.Frequency,
                        Condition = promise.Terms.Condition,
                        ClauseLabel = ClauseOf(promise.Evidence.Span),
                    },
                }
            );

    /// <summary>Requests and orders. One that no single record can be told from stands with the first, so that it is registered once.</summary>
    public IEnumerable<Fact> Asks(int record)
    {
        var asks = result.Asks.Where(ask => Owner(ask.Parties) == record).Select(ask => (ask.Who, ask.Text, ask.Condition, ask.Evidence));
        var orders = result
            .Directives.Where(_ => record == 0)
            .Select(order => (order.Who, order.Text, Condition: (string?)null, order.Evidence));
        return asks.Concat(orders)
            .Select(said =>
                FactProposals.Stated(FactKind.Ask, said.Text, said.Evidence) with
                {
                    Details = new FactDetails { Who = said.Who, Condition = said.Condition },
                }
            );
    }

    /// <summary>
    /// Figures, each sentence once, with what checking found. In a naskah figures are targets of promises and stand there, unless a check says something.
    /// </summary>
    public IEnumerable<Fact> Claims(int record)
    {
        if (record > 0)
        {
            return [];
        }

        return result
            .Figures.Where(figure => result.Kind != DocumentKind.Naskah || figure.Findings.Count > 0)
            .GroupBy(Told)
            .Select(sentence => Claim(sentence.Key, [.. sentence]));
    }

    /// <summary>A finding under the text key that Modules/Reading/Texts has for it.</summary>
    public static ClaimFinding Tell(Finding finding) => new($"claim.{finding.Code}", [.. finding.Arguments.Select(a => a.TrimStart('+'))]);

    private Fact Claim(TextSpan sentence, List<Figure> figures)
    {
        var text = result.Text[sentence.Start..sentence.End];
        var first = figures[0].Evidence;
        return FactProposals.Stated(FactKind.Claim, text, first with { Span = sentence, Quote = text }) with
        {
            Details = new FactDetails
            {
                Findings = [.. figures.SelectMany(f => f.Findings).Select(Tell)],
                Counts = [.. figures.Select(Counted).OfType<string>().Distinct()],
            },
        };
    }

    // A "unit" may be a machine; an UPT is none.
    private static string? Counted(Figure figure) =>
        figure.What switch
        {
            CountedThings.Agreements => CountedThings.Agreements,
            CountedThings.Units when figure.Unit.Equals("UPT", StringComparison.OrdinalIgnoreCase) => CountedThings.Units,
            _ => null,
        };

    private int Owner(IReadOnlyList<int> parties)
    {
        var shared = result
            .Records.Skip(1)
            .Aggregate(
                result.Records.Count > 1 ? result.Records[0].Parties : [],
                (common, record) => [.. common.Intersect(record.Parties)]
            );
        var telling = parties.Except(shared).ToList();
        var owners = result.Records.Index().Where(r => r.Item.Parties.Intersect(telling).Any()).Select(r => r.Index).ToList();
        return owners.Count == 1 ? owners[0] : 0;
    }

    /// <summary>"Pasal 5 (2)": the innermost clause that holds the words, named from the outside in.</summary>
    private string? ClauseOf(TextSpan span)
    {
        var labels = new List<string>();
        var level = result.Clauses;
        while (level.FirstOrDefault(clause => clause.Evidence.Span.Contains(span)) is { } clause)
        {
            labels.Add(clause.Label);
            level = clause.Children;
        }

        return labels.Count == 0 ? null : string.Join(' ', labels);
    }

    private static TextSpan Told(Figure figure) =>
        figure.Sentence.Length > LongestClaim || !figure.Sentence.Contains(figure.Evidence.Span) ? figure.Evidence.Span : figure.Sentence;
}
