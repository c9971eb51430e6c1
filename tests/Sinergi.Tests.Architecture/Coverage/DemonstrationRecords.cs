using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Meetings.Contracts;
using Sinergi.Modules.Reading.Domain;
using Sinergi.Reading;
using Sinergi.Tests.Architecture.Source;

namespace Sinergi.Tests.Architecture.Coverage;

/// <summary>A record as the demonstration registers it from a report.</summary>
/// <param name="Text">The report, as it was read.</param>
internal sealed record DemonstrationRecord(string Kind, string Title, string Report, string Text, ILookup<string, string> Facts)
{
    /// <summary>Whether a fact of that kind says so.</summary>
    public bool Says(string kind, string words) => Facts[kind].Any(fact => fact.Contains(words, StringComparison.Ordinal));
}

/// <summary>
/// The reports of the demonstration, read and laid out by the product's own code with every fact accepted, as its clerks do. What they do beyond
/// that, the activities, is looked up in the source.
/// </summary>
internal static class DemonstrationRecords
{
    private const string Folder = "src/Sinergi/Demonstration/";

    // A year found from a weekday is the latest one not after this day; titles and facts do not hang on it.
    private static readonly ReadOptions Options = new() { Today = new DateOnly(2026, 12, 31) };

    public static IReadOnlyList<DemonstrationRecord> All { get; } =
    [.. In("Reports/").Where(path => path.EndsWith(".txt", StringComparison.Ordinal)).SelectMany(Read)];

    private static string Steps { get; } =
        string.Concat(In("").Where(path => path.EndsWith(".cs", StringComparison.Ordinal)).Select(RepositoryFiles.Read));

    public static bool HasActivity(string title) => Steps.Contains($"\"{title}\"", StringComparison.Ordinal);

    private static IEnumerable<string> In(string folder) =>
        RepositoryFiles.All.Where(path => path.StartsWith(Folder + folder, StringComparison.Ordinal));

    private static IEnumerable<DemonstrationRecord> Read(string path)
    {
        var result = Reader.Read(RepositoryFiles.Read(path), Options);
        var source = new RecordSource(Guid.Empty, Path.GetFileName(path), Guid.Empty, SigningEventId: null);
        foreach (var proposed in FactProposals.Of(result))
        {
            var facts = proposed.Facts.Where(f => f.Value is not null).Select(f => f with { Decision = FactDecision.Accepted }).ToList();
            yield return proposed.Kind is RecordKind.Agreement
                ? Of(RecordMapping.Agreement(facts, source), result.Text)
                : Of(RecordMapping.Meeting(facts, source), result.Text);
        }
    }

    private static DemonstrationRecord Of(RegisterAgreement told, string text) =>
        new(
            "agreement",
            told.Subject ?? Names(told.Parties),
            told.SourceTitle,
            text,
            Facts(told.Parties, told.Promises, told.Asks, told.Claims)
                .Concat(told.Countersigners.Select(c => ("countersigners", c.PrintedName)))
                .Concat(told.Scopes.Select(s => ("scope", s.Text)))
                .ToLookup(f => f.Item1, f => f.Item2)
        );

    private static DemonstrationRecord Of(RegisterMeeting told, string text) =>
        new(
            "meeting",
            told.Topic ?? Names(told.Participants),
            told.SourceTitle,
            text,
            Facts(told.Participants, told.Promises, told.Asks, told.Claims)
                .Append(("topic", told.Topic ?? ""))
                .ToLookup(f => f.Item1, f => f.Item2)
        );

    private static IEnumerable<(string Kind, string Text)> Facts(
        IReadOnlyList<NewParty> parties,
        IReadOnlyList<NewPromise> promises,
        IReadOnlyList<NewAsk> asks,
        IReadOnlyList<NewClaim> claims
    ) =>
        [
            .. parties.Select(p => ("party", p.PrintedName)),
            .. promises.Select(p => ("promise", p.Text)),
            .. asks.Select(a => ("ask", a.Text)),
            .. claims.Select(c => ("claim", c.Text)),
        ];

    /// <summary>A record without a subject is called by who takes part.</summary>
    private static string Names(IReadOnlyList<NewParty> parties) => string.Join(" · ", parties.Select(p => p.PrintedName));
}
