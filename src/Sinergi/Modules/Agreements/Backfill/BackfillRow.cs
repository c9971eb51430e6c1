using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Sinergi.Kernel.Text;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Modules.Agreements.Domain.Instruments;
using Sinergi.Platform.Import;

namespace Sinergi.Modules.Agreements.Backfill;

/// <summary>One agreement as a row tells it. An empty cell tells nothing: what the register knows already stays.</summary>
public sealed record BackfillRow(int Line)
{
    public Guid? Id { get; init; }
    public AgreementKind? Kind { get; init; }
    public bool? Renewal { get; init; }
    public string? Subject { get; init; }
    public DateOnly? SignedOn { get; init; }
    public string? DateBasis { get; init; }
    public string? Place { get; init; }
    public DateOnly? TermStart { get; init; }
    public DateOnly? TermEnd { get; init; }
    public bool? Unlimited { get; init; }
    public string? TermText { get; init; }
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>Which list it was taken from, and which page.</summary>
    public string? Source { get; init; }

    /// <summary>Id or number of the agreement on which it hangs.</summary>
    public string? Parent { get; init; }

    /// <summary>Id or number of the agreement that it renews.</summary>
    public string? Predecessor { get; init; }
    public DateOnly? TerminatedFrom { get; init; }
    public string? LetterNumber { get; init; }
    public DateOnly? LetterOn { get; init; }
    public DateOnly? ClosedFrom { get; init; }
    public IReadOnlyList<BackfillParty> Parties { get; init; } = [];

    public IEnumerable<string> Numbers => Parties.SelectMany(p => NumberForm.Each(p.Number ?? "")).Select(AgreementNumber.Key);

    /// <summary>Whether it tells anything by which an agreement could be known.</summary>
    public bool NamesSomething => Subject is not null || Parties.Count > 0;

    /// <summary>
    /// The same for the same agreement wherever its row stands: kind, subject, date, numbers and parties. So a list without ids that is handed in
    /// again adds nothing.
    /// </summary>
    public string Identity =>
        Digest([
            $"{Kind}",
            TextFold.Fold(Subject ?? ""),
            SheetDays.Write(SignedOn),
            .. Numbers.Order(StringComparer.Ordinal),
            "",
            .. Parties.Select(p => PartyNames.Key(p.Name)).Order(StringComparer.Ordinal),
        ]);

    /// <summary>The same as long as nobody changed the row.</summary>
    public string Content =>
        Digest([
            Identity,
            $"{Renewal}",
            DateBasis,
            Place,
            SheetDays.Write(TermStart),
            SheetDays.Write(TermEnd),
            $"{Unlimited}",
            TermText,
            .. Scopes,
            "",
            Source,
            Parent,
            Predecessor,
            SheetDays.Write(TerminatedFrom),
            LetterNumber,
            SheetDays.Write(LetterOn),
            SheetDays.Write(ClosedFrom),
            .. Parties.Select(p => p.ToString()),
        ]);

    internal static string Digest(IEnumerable<string?> parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))));
}

/// <param name="Place">Of its columns, counted from 1.</param>
public sealed record BackfillParty(
    int Place,
    string Name,
    int? Side,
    string? Number,
    string? Representative,
    string? RepresentativeTitle,
    bool? Signed
)
{
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Name}|{Side}|{Number}|{Representative}|{RepresentativeTitle}|{Signed}");
}

/// <summary>A text as a cell can hold it: in one line.</summary>
internal static class CellText
{
    public static string OneLine(string? text) =>
        string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    /// <summary>What a cell says instead of what the register has; the register's own words where both read the same, or the cell is empty.</summary>
    public static string? Over(string? known, string? told) => told is null || told == OneLine(known) ? known : told;
}
