namespace Sinergi.Modules.Preparations.Domain.Signatures;

public sealed record PlannedSigner(Guid Id, int Group);

/// <summary>How far a group has come.</summary>
/// <param name="Required">How many of its members are needed.</param>
public sealed record GroupStanding(int Number, int Members, int Required, int Signed)
{
    public bool IsComplete => Signed >= Required;
}

/// <summary>Groups in sequence, inside each all or n of its m signers in any order.</summary>
/// <param name="Needed">By the number of the group; none, or null: all of its members.</param>
public sealed record SigningOrder(IReadOnlyList<PlannedSigner> Signers, IReadOnlyDictionary<int, int?> Needed)
{
    public const int MostGroups = 5;
    public const int MostSigners = 60;

    public IReadOnlyList<GroupStanding> Standing(IReadOnlySet<Guid> signed) =>
        [
            .. Signers
                .GroupBy(s => s.Group)
                .OrderBy(g => g.Key)
                .Select(g => new GroupStanding(
                    g.Key,
                    g.Count(),
                    Needed.GetValueOrDefault(g.Key) ?? g.Count(),
                    g.Count(s => signed.Contains(s.Id))
                )),
        ];

    /// <summary>Groups that ask for more signers than they have, or for none.</summary>
    public IEnumerable<int> Impossible =>
        Standing(new HashSet<Guid>()).Where(g => g.Required > g.Members || g.Required < 1).Select(g => g.Number);

    /// <summary>The group whose turn it is; null when nobody is waited for.</summary>
    public int? Turn(IReadOnlySet<Guid> signed) => Standing(signed).Where(g => !g.IsComplete).Select(g => (int?)g.Number).FirstOrDefault();

    public bool IsComplete(IReadOnlySet<Guid> signed) => Signers.Count > 0 && Turn(signed) is null;

    /// <summary>
    /// Those of a paper whose turn it is not. A paper counts as a whole: it may bear the signatures of a later group where it completes those
    /// before. A group that has what it needs takes no more.
    /// </summary>
    public IEnumerable<Guid> NotTheirTurn(IReadOnlySet<Guid> signed, IReadOnlySet<Guid> onPaper)
    {
        var before = Standing(signed).ToDictionary(g => g.Number);
        var after = Standing(signed.Union(onPaper).ToHashSet());
        return Signers
            .Where(s => onPaper.Contains(s.Id))
            .Where(s => before[s.Group].IsComplete || after.Any(g => g.Number < s.Group && !g.IsComplete))
            .Select(s => s.Id);
    }
}
