using System.Globalization;
using Sinergi.Modules.Agreements.Contracts;

namespace Sinergi.Modules.Agreements.Domain;

/// <summary>The fields of an agreement as canonical text, so that what sources state can be compared, kept and taken over.</summary>
public static class FieldValues
{
    // A term is an ISO interval and the words of the source: "2025-06-05/2027-06-04 dua tahun"; no end at all is "..".
    private const char Separator = '/';
    private const string NoEnd = "..";

    /// <summary>The fields that the agreement states, by name.</summary>
    public static Dictionary<string, string> Of(Agreement agreement) =>
        Stated(agreement.Kind, agreement.Subject, agreement.SignedOn, agreement.Place, TermOf(agreement));

    public static Dictionary<string, string> Of(RegisterAgreement told) =>
        Stated(
            told.Kind,
            Trimmed(told.Subject),
            told.SignedOn,
            Trimmed(told.Place),
            Term(told.TermStart, told.TermEnd, told.TermUnlimited, Trimmed(told.TermText))
        );

    /// <summary>
    /// Takes a value over into the agreement; null or empty means that it is not stated. The list of parties is corrected by hand, because
    /// it decides who may see the record.
    /// </summary>
    public static void Apply(Agreement agreement, string field, string? value)
    {
        var stated = string.IsNullOrEmpty(value) ? null : value;
        switch (field)
        {
            case FactFields.Kind:
                agreement.Kind = stated is null ? AgreementKind.NotStated : Enum.Parse<AgreementKind>(stated);
                break;
            case FactFields.Subject:
                agreement.Subject = stated;
                break;
            case FactFields.SignedOn:
                agreement.SignedOn = stated is null ? null : Day(stated);
                break;
            case FactFields.Place:
                agreement.Place = stated;
                break;
            case FactFields.Term:
                var term = stated is null ? default : ReadTerm(stated);
                (agreement.TermStart, agreement.TermEnd, agreement.TermUnlimited, agreement.TermText) = term;
                break;
        }
    }

    public static (DateOnly? Start, DateOnly? End, bool Unlimited, string? Text) ReadTerm(string value)
    {
        var words = value.Split(' ', 2);
        var dates = words[0].Split(Separator, 2);
        var (start, end) = (dates[0], dates[1]);
        var text = words.Length > 1 ? words[1] : null;
        return (start.Length > 0 ? Day(start) : null, end.Length > 0 && end != NoEnd ? Day(end) : null, end == NoEnd, text);
    }

    public static DateOnly Day(string value) => DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string? TermOf(Agreement a) => Term(a.TermStart, a.TermEnd, a.TermUnlimited, a.TermText);

    // An end beside "no end" is refused when told; what is stored has one of the two.
    private static string? Term(DateOnly? start, DateOnly? end, bool unlimited, string? text) =>
        start is null && end is null && !unlimited && text is null
            ? null
            : $"{(start is { } s ? Day(s) : "")}{Separator}{(end is { } e ? Day(e) : unlimited ? NoEnd : "")} {text}".TrimEnd();

    private static Dictionary<string, string> Stated(AgreementKind kind, string? subject, DateOnly? signedOn, string? place, string? term)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        Put(FactFields.Kind, kind == AgreementKind.NotStated ? null : kind.ToString());
        Put(FactFields.Subject, subject);
        Put(FactFields.SignedOn, signedOn is { } day ? Day(day) : null);
        Put(FactFields.Place, place);
        Put(FactFields.Term, term);
        return fields;

        void Put(string field, string? value)
        {
            if (value is not null)
            {
                fields[field] = value;
            }
        }
    }
}
