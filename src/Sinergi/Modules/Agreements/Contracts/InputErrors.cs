using Sinergi.Platform.Data;

namespace Sinergi.Modules.Agreements.Contracts;

/// <summary>Collects what is wrong with an input: field name → text keys. Shared by the registers of agreements and meetings.</summary>
public sealed class InputErrors
{
    public const string TooLong = "agreements.error.tooLong";
    public const string Missing = "agreements.error.missing";

    /// <summary>Nothing is wrong.</summary>
    public static IReadOnlyDictionary<string, string[]> None { get; } = new Dictionary<string, string[]>();

    private readonly Dictionary<string, List<string>> errors = new(StringComparer.Ordinal);

    public bool Any => errors.Count > 0;

    public IReadOnlyDictionary<string, string[]> All => errors.ToDictionary(e => e.Key, e => e.Value.ToArray(), StringComparer.Ordinal);

    public void Add(string field, string textKey)
    {
        if (!errors.TryGetValue(field, out var keys))
        {
            errors[field] = keys = [];
        }

        keys.Add(textKey);
    }

    public void Length(string field, string? text, int limit)
    {
        if (text?.Length > limit)
        {
            Add(field, TooLong);
        }
    }

    public void Required(string field, string? text, int limit)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            Add(field, Missing);
        }

        Length(field, text, limit);
    }

    public void Parties(string field, IReadOnlyList<NewParty> parties)
    {
        for (var i = 0; i < parties.Count; i++)
        {
            var (party, at) = (parties[i], $"{field}[{i}]");
            Required($"{at}.PrintedName", party.PrintedName, Limits.DefaultText);
            Length($"{at}.Number", party.Number, Limits.Name);
            Length($"{at}.Representative", party.Representative, Limits.DefaultText);
            Length($"{at}.RepresentativeTitle", party.RepresentativeTitle, Limits.DefaultText);
        }
    }

    public void Promises(IReadOnlyList<NewPromise> promises)
    {
        for (var i = 0; i < promises.Count; i++)
        {
            var (promise, at) = (promises[i], $"Promises[{i}]");
            Required($"{at}.Text", promise.Text, Limits.Sentence);
            Length($"{at}.Who", promise.Who, Limits.DefaultText);
            Length($"{at}.Beneficiary", promise.Beneficiary, Limits.DefaultText);
            Length($"{at}.Target", promise.Target, Limits.DefaultText);
            Length($"{at}.TargetUnit", promise.TargetUnit, Limits.DefaultText);
            Length($"{at}.Deadline", promise.Deadline, Limits.DefaultText);
            Length($"{at}.Condition", promise.Condition, Limits.DefaultText);
            Length($"{at}.ClauseLabel", promise.ClauseLabel, Limits.Code);
        }
    }

    public void AsksAndClaims(IReadOnlyList<NewAsk> asks, IReadOnlyList<NewClaim> claims)
    {
        for (var i = 0; i < asks.Count; i++)
        {
            Required($"Asks[{i}].Text", asks[i].Text, Limits.Sentence);
            Length($"Asks[{i}].Who", asks[i].Who, Limits.DefaultText);
            Length($"Asks[{i}].AddressedTo", asks[i].AddressedTo, Limits.DefaultText);
        }

        for (var i = 0; i < claims.Count; i++)
        {
            Required($"Claims[{i}].Text", claims[i].Text, Limits.Sentence);
            Length($"Claims[{i}].Speaker", claims[i].Speaker, Limits.DefaultText);
        }
    }
}
