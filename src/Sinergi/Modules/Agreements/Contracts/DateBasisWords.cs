using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Agreements.Contracts;

/// <summary>How the year of a record was found: what the reader found has words of its own, what a clerk wrote stands as written.</summary>
public static class DateBasisWords
{
    public static string DateBasis(this Texts texts, string basis) =>
        $"agreements.date_basis.{basis}" is var key && texts[key] is var words && words != key
            ? words
            : texts["agreements.record.date_basis", basis];
}
