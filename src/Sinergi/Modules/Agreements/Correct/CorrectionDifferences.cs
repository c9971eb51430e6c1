using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Agreements.Correct;

/// <summary>What is stored beside what was typed, field by field, for the page that shows two people each other's version.</summary>
internal static class CorrectionDifferences
{
    public static IReadOnlyList<(string Field, string Theirs, string Yours)> Between(Agreement stored, CorrectInput typed, Texts t)
    {
        var (theirs, yours) = (FieldValues.Of(stored), FieldValues.Of(typed.Told([])));
        theirs[FactFields.Parties] = string.Join("; ", stored.Parties.OrderBy(p => p.Position).Select(p => p.PrintedName));
        yours[FactFields.Parties] = string.Join("; ", typed.NamedParties.Select(p => p.Party.Name!.Trim()));
        return
        [
            .. theirs
                .Keys.Union(yours.Keys)
                .Order(StringComparer.Ordinal)
                .Select(field => (field, Theirs: theirs.GetValueOrDefault(field, ""), Yours: yours.GetValueOrDefault(field, "")))
                .Where(d => d.Theirs != d.Yours)
                .Select(d => (d.field, t.FieldValue(d.field, d.Theirs), t.FieldValue(d.field, d.Yours))),
        ];
    }
}
