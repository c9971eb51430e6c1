using Sinergi.Kernel.Text;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Agreements.Contracts;

/// <summary>One spelling for printed names of institutions.</summary>
public static class PartyNames
{
    public static string Key(string printed)
    {
        var key = string.Join(' ', TextFold.Tokens(printed));
        return key.Length <= Limits.Name ? key : key[..Limits.Name];
    }
}

/// <summary>The keys under which a party is recognised: its folded name, and its institution when known.</summary>
public static class PartyKeys
{
    public const int MostParties = 60;

    public static IReadOnlySet<string> Of(string foldedName, Guid? institutionId) =>
        institutionId is { } id ? new HashSet<string>(StringComparer.Ordinal) { foldedName, Key(id) } : [foldedName];

    public static async Task<IReadOnlyList<IReadOnlySet<string>>> OfAsync(
        IReadOnlyList<string> printedNames,
        IInstitutionNames institutions,
        CancellationToken cancellationToken
    )
    {
        var keys = new List<IReadOnlySet<string>>();
        foreach (var name in printedNames.Where(n => !string.IsNullOrWhiteSpace(n)).Take(MostParties))
        {
            var known = await institutions.RecogniseAsync(name, cancellationToken);
            keys.Add(Of(PartyNames.Key(name), known?.Id));
        }

        return keys;
    }

    /// <summary>Names and institution ids of all parties, for a query.</summary>
    public static (List<string> Names, List<Guid> Ids) Split(IEnumerable<IReadOnlySet<string>> parties)
    {
        var all = parties.SelectMany(p => p).ToHashSet(StringComparer.Ordinal);
        return ([.. all.Where(k => !k.StartsWith('#'))], [.. all.Where(k => k.StartsWith('#')).Select(k => Guid.ParseExact(k[1..], "N"))]);
    }

    // A folded name never begins with this sign.
    private static string Key(Guid institutionId) => $"#{institutionId:N}";
}
