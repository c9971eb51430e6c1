using System.Globalization;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Platform.Data;
using Sinergi.Platform.Import;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Agreements.Backfill;

/// <summary>What a file says, or why it cannot be used.</summary>
/// <param name="Sheet">Names the columns as the file does.</param>
public sealed record BackfillList(HeadedSheet Sheet, IReadOnlyList<BackfillRow> Rows);

/// <summary>Turns the rows of a file into agreements and says of each cell what is wrong with it.</summary>
internal sealed class BackfillReader
{
    private const string Problem = "agreements.backfill.problem.";
    private readonly HeadedSheet sheet;
    private readonly int places;

    private BackfillReader(HeadedSheet sheet)
    {
        this.sheet = sheet;
        places = Enumerable
            .Range(1, PartyKeys.MostParties)
            .LastOrDefault(place => BackfillColumns.OfParty.Any(column => sheet.Has(BackfillColumns.At(column, place))));
    }

    public static BackfillList Read(byte[] file, CancellationToken cancellationToken)
    {
        var sheet = HeadedSheet.Of(Sheet.Read(file, BackfillColumns.Limits, cancellationToken), BackfillColumns.Known);
        var reader = new BackfillReader(sheet);
        var rows = new List<BackfillRow>(sheet.Rows.Count);
        foreach (var row in sheet.Rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (reader.Row(row) is { } read)
            {
                rows.Add(read);
            }
        }

        return new BackfillList(sheet, rows);
    }

    private BackfillRow? Row(SheetRow row)
    {
        var before = sheet.Problems.Count;
        var read = new BackfillRow(row.Line)
        {
            Id = IdOf(row),
            Kind = sheet.Word<AgreementKind>(row, BackfillColumns.Kind),
            Renewal = sheet.Flag(row, BackfillColumns.Renewal),
            Subject = Text(row, BackfillColumns.Subject, Limits.Sentence),
            SignedOn = sheet.Day(row, BackfillColumns.SignedOn),
            DateBasis = Text(row, BackfillColumns.DateBasis, Limits.DefaultText),
            Place = Text(row, BackfillColumns.Place, Limits.DefaultText),
            TermStart = sheet.Day(row, BackfillColumns.TermStart),
            TermEnd = sheet.Day(row, BackfillColumns.TermEnd),
            Unlimited = sheet.Flag(row, BackfillColumns.Unlimited),
            TermText = Text(row, BackfillColumns.TermText, Limits.Sentence),
            Scopes = ScopesOf(row),
            Source = Text(row, BackfillColumns.Source, Limits.DefaultText),
            Parent = Text(row, BackfillColumns.Parent, Limits.Name),
            Predecessor = Text(row, BackfillColumns.Predecessor, Limits.Name),
            TerminatedFrom = sheet.Day(row, BackfillColumns.TerminatedFrom),
            LetterNumber = Text(row, BackfillColumns.LetterNumber, Limits.Name),
            LetterOn = sheet.Day(row, BackfillColumns.LetterOn),
            ClosedFrom = sheet.Day(row, BackfillColumns.ClosedFrom),
            Parties = [.. Enumerable.Range(1, places).Select(place => PartyOf(row, place)).OfType<BackfillParty>()],
        };
        if (sheet.Problems.Count == before && !read.NamesSomething && read.Id is null)
        {
            sheet.Refuse(row, BackfillColumns.Subject, Problem + "nothing_named");
        }

        return sheet.Problems.Count == before ? read : null;
    }

    private Guid? IdOf(SheetRow row)
    {
        var text = sheet.Cell(row, BackfillColumns.Id);
        if (text.Length == 0)
        {
            return null;
        }

        if (!Guid.TryParseExact(text, "D", out var id))
        {
            sheet.Refuse(row, BackfillColumns.Id, Problem + "unknown_id", HeadedSheet.Short(text));
        }

        return id;
    }

    private BackfillParty? PartyOf(SheetRow row, int place)
    {
        string? At(string column, int limit) => Text(row, BackfillColumns.At(column, place), limit);
        var name = At(BackfillColumns.Party, Limits.DefaultText);
        var party = new BackfillParty(
            place,
            name ?? "",
            SideOf(row, place),
            At(BackfillColumns.Number, Limits.Name),
            At(BackfillColumns.Representative, Limits.DefaultText),
            At(BackfillColumns.RepresentativeTitle, Limits.DefaultText),
            sheet.Flag(row, BackfillColumns.At(BackfillColumns.Signed, place))
        );
        if (name is not null)
        {
            return party;
        }

        if (BackfillColumns.OfParty.Any(column => sheet.Cell(row, BackfillColumns.At(column, place)).Length > 0))
        {
            sheet.Refuse(row, BackfillColumns.At(BackfillColumns.Party, place), Problem + "party_nameless");
        }

        return null;
    }

    private int? SideOf(SheetRow row, int place)
    {
        var column = BackfillColumns.At(BackfillColumns.Side, place);
        var text = sheet.Cell(row, column);
        if (text.Length == 0)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var side) && side is >= 1 and <= PartyKeys.MostParties)
        {
            return side;
        }

        sheet.Refuse(row, column, Problem + "side", Show.Number(PartyKeys.MostParties));
        return null;
    }

    // One a line, as in the form; lines in a cell are the only control characters that are meant.
    private List<string> ScopesOf(SheetRow row)
    {
        var scopes = sheet
            .Cell(row, BackfillColumns.Scopes)
            .Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (scopes.Exists(s => s.Length > Limits.Sentence))
        {
            sheet.Complain(row, BackfillColumns.Scopes, "too_long", Show.Number(Limits.Sentence));
        }

        if (scopes.Exists(s => s.Any(char.IsControl)))
        {
            sheet.Complain(row, BackfillColumns.Scopes, "control_characters");
        }

        return scopes;
    }

    private string? Text(SheetRow row, string column, int limit) =>
        CellText.OneLine(sheet.Text(row, column, limit)) is { Length: > 0 } text ? text : null;
}
