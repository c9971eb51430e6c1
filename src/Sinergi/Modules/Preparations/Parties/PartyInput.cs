using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Preparations.Parties;

/// <summary>One more party.</summary>
public sealed class PartyInput
{
    public const int MostSides = 9;

    public Guid Key { get; set; }
    public string? Name { get; set; }
    public int Side { get; set; } = 2;

    public IReadOnlyList<FieldProblem> Problems()
    {
        var problems = new ProblemList();
        problems.Refuse(string.IsNullOrWhiteSpace(Name), nameof(Name), "preparations.party.name_missing");
        problems.Refuse(Name?.Trim().Length > Limits.DefaultText, nameof(Name), "agreements.error.tooLong", Limits.DefaultText);
        problems.Refuse(Side is < 1 or > MostSides, nameof(Side), "preparations.party.side_wrong", MostSides);
        return problems.All;
    }
}

/// <summary>Who is asked for a party: an officer who holds a post here, or one who is named as on a letter.</summary>
public sealed class ContactInput
{
    public Guid Key { get; set; }
    public Guid? PartyId { get; set; }
    public Guid? PostId { get; set; }
    public string? Name { get; set; }
    public string? Title { get; set; }

    public IReadOnlyList<FieldProblem> Problems()
    {
        List<FieldProblem> problems = [];
        Refuse(PartyId is null, nameof(PartyId), "preparations.contact.party_missing");
        var printed = PostId is null;
        Refuse(printed && string.IsNullOrWhiteSpace(Name), nameof(Name), "preparations.contact.name_missing");
        Refuse(printed && string.IsNullOrWhiteSpace(Title), nameof(Title), "preparations.contact.title_missing");
        Refuse(Name?.Trim().Length > Limits.Name, nameof(Name), "agreements.error.tooLong", $"{Limits.Name}");
        Refuse(Title?.Trim().Length > Limits.Name, nameof(Title), "agreements.error.tooLong", $"{Limits.Name}");
        return problems;

        void Refuse(bool wrong, string field, string key, params string[] arguments)
        {
            if (wrong)
            {
                problems.Add(new FieldProblem($"Contact.{field}", key, arguments));
            }
        }
    }
}

public sealed class InvolveInput
{
    public Guid Key { get; set; }
    public Guid PartyId { get; set; }
}
