using System.Globalization;
using Sinergi.Reading.Facts;
using Sinergi.Reading.Json;
using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Evaluate;

/// <summary>Compares what a label says with what the reader found, fact by fact. The rules stand in <c>docs/reading.md</c>.</summary>
public static class Scorer
{
    public static TextScore Score(LabelledText text, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(text);
        var result = Reader.Read(text.Text, new ReadOptions { AsOf = text.Label.AsOf, Today = today });
        return new TextScore(text, Judge(text.Label, result));
    }

    public static IReadOnlyList<Judgement> Judge(Label label, ReadResult result)
    {
        ArgumentNullException.ThrowIfNull(label);
        ArgumentNullException.ThrowIfNull(result);
        var all = All(label, result);
        return label.Checked is not { } looked ? all : [.. all.Where(j => looked.Contains(Names.Of(j.Fact), StringComparer.Ordinal))];
    }

    private static List<Judgement> All(Label label, ReadResult result) =>
        [
            .. Summary(label, result),
            .. Words(FactKind.Numbers, result.Text, label.Numbers, result.Numbers.Select(n => n.Evidence), SameFolded),
            .. Parties(label, result),
            .. Words(FactKind.Groups, result.Text, label.Groups, result.Groups.Select(group => group.Evidence), Agree),
            .. Words(FactKind.Scopes, result.Text, label.Scopes, result.Scopes.Select(scope => scope.Evidence), Agree),
            .. StatementScorer.Judge(label, result),
            .. Validity(label.Validity, result.Validity, result.Text),
            .. Words(FactKind.LegalBases, result.Text, label.LegalBases, result.LegalBases.Select(law => law.Evidence), Agree),
            .. Words(FactKind.Contacts, result.Text, label.Contacts, result.Contacts.Select(contact => contact.Evidence), SameFolded),
            .. Records(label, result),
        ];

    private static IEnumerable<Judgement> Summary(Label label, ReadResult result) =>
        [
            .. Single(FactKind.Kind, label.Kind, Names.Of(result.Kind), null),
            .. Single(FactKind.Instrument, label.Instrument, Names.Of(result.Instrument.Value), null),
            .. Single(FactKind.Event, label.Event, Names.Of(result.Event.Value), null),
            .. Single(FactKind.Date, Day(label.Date), Day(result.Date.Value?.Date), result.Date.Evidence),
            .. Single(FactKind.DateBasis, label.DateBasis, Names.Of(result.Date.Value?.Basis ?? DateBasis.NotStated), null),
            .. Words(FactKind.Place, result.Text, Listed(label.Place), Listed(result.Place.Evidence), Contain),
            .. Words(FactKind.Subject, result.Text, Listed(label.Subject), Listed(result.Subject.Evidence), Agree),
        ];

    private static IEnumerable<Judgement> Validity(LabelValidity said, Validity found, string text) =>
        [
            .. Single(FactKind.ValidityStart, Day(said.Start), Day(found.Start.Value?.Date), found.Start.Evidence),
            .. Single(FactKind.ValidityEnd, Day(said.End), Day(found.End.Value?.Date), found.End.Evidence),
            .. Words(FactKind.ValidityDuration, text, Listed(said.Duration), Listed(found.Duration.Evidence), Agree),
        ];

    private static IEnumerable<Judgement> Parties(Label label, ReadResult result)
    {
        var pairs = Pairing.Of(label.Parties, result.Parties, IsParty);
        foreach (var (said, found) in pairs)
        {
            yield return Judged(FactKind.Parties, result.Text, said?.Name, said?.CanonicalName, found?.CanonicalName, found?.Evidence);
        }
        foreach (var (said, found) in pairs)
        {
            var (signs, isFound) = (said?.Signatory == true, found?.Signatory == true);
            if (signs || isFound)
            {
                yield return Judged(
                    FactKind.Signatories,
                    result.Text,
                    signs ? said!.Name : null,
                    signs ? said!.CanonicalName : null,
                    isFound ? found!.CanonicalName : null,
                    isFound ? found!.Evidence : null
                );
            }
        }
        foreach (var (said, found) in pairs)
        {
            var (name, person) = (said?.Representative, found?.Representative.Value);
            var isSame = name is not null && person is not null && Fold.Name(name) == Fold.Name(person.Name);
            if (name is not null)
            {
                var evidence = isSame ? person!.Evidence : null;
                yield return Judged(FactKind.Representatives, result.Text, name, name, isSame ? name : null, evidence);
            }
            if (person is not null && !isSame)
            {
                yield return Judged(FactKind.Representatives, result.Text, null, null, person.Name, person.Evidence);
            }
        }
    }

    /// <summary>By canonical name; a printed name counts when it is the label's printed or canonical one.</summary>
    private static double IsParty(LabelParty said, Party found) =>
        Similar.IsName(said.CanonicalName, found.CanonicalName) ? 2
        : Similar.IsName(said.CanonicalName, found.Name) || Similar.IsName(said.Name, found.Name) ? 1
        : 0;

    private static IEnumerable<Judgement> Records(Label label, ReadResult result)
    {
        var partners = Pairing
            .Of(label.Parties, result.Parties, IsParty)
            .Where(pair => pair is { Said: not null, Found: not null })
            .ToDictionary(pair => pair.Found!, pair => pair.Said!.CanonicalName);
        string Said(LabelRecord record) =>
            Line(record.Type, record.Instrument, Day(record.Date), record.Parties.Select(i => label.Parties[i].CanonicalName));
        string Found(CooperationRecord record) =>
            Line(
                Names.Of(record.Type),
                Names.Of(record.Instrument.Value),
                Day(record.Date.Value?.Date),
                record.Parties.Select(i => partners.GetValueOrDefault(result.Parties[i], result.Parties[i].CanonicalName))
            );
        var said = label.Records.Select(Said).ToArray();
        var found = result.Records.Select(Found).ToArray();
        return Pairing
            .Of(said, found, (left, right) => left == right ? 1 : 0)
            .Select(pair => new Judgement(FactKind.Records, Verdicts.Of(pair.Said, pair.Found), pair.Said, pair.Found, null, null));
    }

    private static string Line(string type, string instrument, string? date, IEnumerable<string> parties) =>
        string.Join(" | ", type, instrument, date ?? "-", string.Join(" + ", parties.Order(StringComparer.Ordinal)));

    /// <summary>A value of its own: where both are there and differ, it is both missed and wrong.</summary>
    private static IEnumerable<Judgement> Single(FactKind fact, string? said, string? found, Evidence? evidence)
    {
        if (said is not null && said == found)
        {
            yield return new Judgement(fact, Verdict.Right, said, found, evidence?.Span, evidence?.Confidence);
            yield break;
        }
        if (said is not null)
        {
            yield return new Judgement(fact, Verdict.Missed, said, null, null, null);
        }
        if (found is not null)
        {
            yield return new Judgement(fact, Verdict.Wrong, null, found, evidence?.Span, evidence?.Confidence);
        }
    }

    private static IEnumerable<Judgement> Words(
        FactKind fact,
        string text,
        IEnumerable<string> said,
        IEnumerable<Evidence> found,
        Func<string, string, double> likeness
    ) =>
        Pairing
            .Of([.. said], [.. found], (words, evidence) => likeness(words, evidence.Quote))
            .Select(pair => Judged(fact, text, pair.Said, pair.Said, pair.Found?.Quote, pair.Found));

    private static Judgement Judged(FactKind fact, string text, string? literal, string? said, string? found, Evidence? evidence)
    {
        var span = evidence?.Span ?? (literal is null ? null : Spans.Of(text, literal).Cast<TextSpan?>().FirstOrDefault());
        return new Judgement(fact, Verdicts.Of(said, found), said, found, span, evidence?.Confidence);
    }

    private static double SameFolded(string said, string found) => Fold.Name(said) == Fold.Name(found) ? 1 : 0;

    private static double Agree(string said, string found) => Similar.Words(said, found) is >= Similar.Agreeing and var words ? words : 0;

    /// <summary>A place may be told with more or fewer words around it.</summary>
    private static double Contain(string said, string found)
    {
        var (left, right) = ($" {Fold.Name(said)} ", $" {Fold.Name(found)} ");
        return left.Contains(right, StringComparison.Ordinal) || right.Contains(left, StringComparison.Ordinal) ? 1 : Agree(said, found);
    }

    private static T[] Listed<T>(T? value)
        where T : class => value is null ? [] : [value];

    private static string? Day(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

internal static class Verdicts
{
    public static Verdict Of(object? said, object? found) =>
        said is null ? Verdict.Wrong
        : found is null ? Verdict.Missed
        : Verdict.Right;
}
