using System.Globalization;
using Sinergi.Reading.Facts;

namespace Sinergi.Reading.Evaluate;

/// <summary>Commitments, asks and figures are compared by where their words stand as well.</summary>
internal static class StatementScorer
{
    public static IEnumerable<Judgement> Judge(Label label, ReadResult result)
    {
        var commitments = Pairing.Of(
            label.Commitments,
            result.Commitments,
            (said, found) => Likeness(result.Text, said.Quote, found.Evidence)
        );
        return
        [
            .. commitments.Select(pair => Judged(FactKind.Commitments, result.Text, pair.Said?.Quote, pair.Found?.Evidence)),
            .. commitments
                .Where(pair => pair is { Said: not null, Found: not null })
                .SelectMany(pair => Who(result, pair.Said!, pair.Found!)),
            .. Pairing
                .Of(label.Asks, result.Asks, (said, found) => Likeness(result.Text, said.Quote, found.Evidence))
                .Select(pair => Judged(FactKind.Asks, result.Text, pair.Said?.Quote, pair.Found?.Evidence)),
            .. Pairing
                .Of(label.Figures, result.Figures, (said, found) => IsFigure(result.Text, said, found))
                .Select(pair => Figure(result.Text, pair.Said, pair.Found)),
        ];
    }

    private static double Likeness(string text, string quote, Evidence found) =>
        Spans.Of(text, quote).Any(span => Similar.IsSaid(span, quote, found.Span, found.Quote)) ? Similar.Words(quote, found.Quote) : 0;

    /// <summary>Whom a commitment binds is asked only of those that were found.</summary>
    private static IEnumerable<Judgement> Who(ReadResult result, LabelCommitment said, Commitment found)
    {
        var names = found.Parties.Select(party => result.Parties[party]).ToArray();
        string[] alone = found.Who is { } who ? [who] : [];
        var isSame =
            names.Length > 0
                ? names.Length == said.Who.Count
                    && names.All(party =>
                        said.Who.Any(name => Similar.IsName(name, party.CanonicalName) || Similar.IsName(name, party.Name))
                    )
                : alone.Length == said.Who.Count && alone.All(name => said.Who.Any(other => Similar.IsName(other, name)));
        var (left, right) = (
            string.Join(" + ", said.Who),
            names.Length > 0 ? string.Join(" + ", names.Select(party => party.CanonicalName)) : found.Who
        );
        if (isSame)
        {
            yield return new Judgement(FactKind.CommitmentWho, Verdict.Right, left, right, null, found.Evidence.Confidence);
            yield break;
        }
        yield return new Judgement(FactKind.CommitmentWho, Verdict.Missed, left, null, null, null);
        if (right is not null)
        {
            yield return new Judgement(FactKind.CommitmentWho, Verdict.Wrong, null, right, null, found.Evidence.Confidence);
        }
    }

    private static double IsFigure(string text, LabelFigure said, Figure found) =>
        said.Value == found.Value && Spans.Of(text, said.Quote).Any(span => span.Overlaps(found.Evidence.Span)) ? 1 : 0;

    private static Judgement Figure(string text, LabelFigure? said, Figure? found)
    {
        var judgement = Judged(FactKind.Figures, text, said?.Quote, found?.Evidence);
        return judgement with
        {
            Said = said is null ? null : $"{Number(said.Value)} in \"{said.Quote}\"",
            Found = found is null ? null : $"{Number(found.Value)} in \"{found.Evidence.Quote}\"",
        };
    }

    private static Judgement Judged(FactKind fact, string text, string? quote, Evidence? found)
    {
        var span = found?.Span ?? (quote is null ? null : Spans.Of(text, quote).Cast<TextSpan?>().FirstOrDefault());
        return new Judgement(fact, Verdicts.Of(quote, found), quote, found?.Quote, span, found?.Confidence);
    }

    private static string Number(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
