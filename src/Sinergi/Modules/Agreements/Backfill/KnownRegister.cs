using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;

namespace Sinergi.Modules.Agreements.Backfill;

/// <summary>An agreement within the actor's scope, as far as others are compared with it.</summary>
public sealed record KnownAgreement(Guid Id, string Title, Guid? ParentId, Guid? PredecessorId, bool Renewed, Likeness Likeness);

/// <summary>A registered agreement that a row is about, with all that a row can tell.</summary>
public sealed record KnownRecord(Agreement Agreement, IReadOnlyList<string> Scopes);

/// <summary>What was taken over from a row before.</summary>
public sealed record TakenOver(Guid AgreementId, string Content);

/// <summary>What the register holds before a list is taken over, as far as the actor may see it.</summary>
public sealed class KnownRegister(
    IReadOnlyList<KnownAgreement> agreements,
    IReadOnlyDictionary<Guid, KnownRecord> records,
    IReadOnlyDictionary<string, TakenOver> takenOver,
    IReadOnlyDictionary<string, Guid> institutions
)
{
    private readonly ILookup<string, KnownAgreement> byNumber = agreements
        .SelectMany(a => a.Likeness.Numbers.Select(number => (Number: number, Agreement: a)))
        .ToLookup(n => n.Number, n => n.Agreement, StringComparer.Ordinal);

    private readonly ILookup<DateOnly, KnownAgreement> byDay = agreements
        .Where(a => a.Likeness.On is not null)
        .ToLookup(a => a.Likeness.On!.Value);

    public static KnownRegister Empty { get; } =
        new([], new Dictionary<Guid, KnownRecord>(), new Dictionary<string, TakenOver>(), new Dictionary<string, Guid>());

    public IReadOnlyDictionary<Guid, KnownAgreement> ById { get; } = agreements.ToDictionary(a => a.Id);

    /// <summary>The records of the rows, by id.</summary>
    public IReadOnlyDictionary<Guid, KnownRecord> Records => records;

    /// <summary>By the identity of the row.</summary>
    public IReadOnlyDictionary<string, TakenOver> TakenOver => takenOver;

    /// <summary>The institution that a printed name means.</summary>
    public Guid? Recognise(string name) => institutions.TryGetValue(name, out var id) ? id : null;

    public IReadOnlyList<KnownAgreement> WithNumber(string number) => [.. byNumber[AgreementNumber.Key(number)].DistinctBy(a => a.Id)];

    /// <summary>Agreements that may be the same one.</summary>
    public IEnumerable<(KnownAgreement Agreement, SimilarBecause Because)> Like(Likeness wanted) =>
        from known in Candidates(wanted).DistinctBy(a => a.Id)
        let because = SimilarityRule.Compare(wanted, known.Likeness)
        where because is not null
        select (known, because.Value);

    private IEnumerable<KnownAgreement> Candidates(Likeness wanted) =>
        wanted
            .Numbers.SelectMany(number => byNumber[number])
            .Concat(
                wanted.On is { } day
                    ? Enumerable
                        .Range(-SimilarityRule.DaysApart, (2 * SimilarityRule.DaysApart) + 1)
                        .Where(away => day.DayNumber + away >= 0 && day.DayNumber + away <= DateOnly.MaxValue.DayNumber)
                        .SelectMany(away => byDay[day.AddDays(away)])
                    : []
            );
}
