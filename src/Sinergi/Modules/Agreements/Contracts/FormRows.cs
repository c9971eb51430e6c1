using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Sinergi.Modules.Agreements.Contracts;

/// <summary>A promise as a form holds it.</summary>
public sealed class PromiseInput
{
    public string? Who { get; set; }
    public string? Text { get; set; }
    public PromiseStrength Strength { get; set; } = PromiseStrength.Must;
    public string? ClauseLabel { get; set; }
    public string? Deadline { get; set; }
    public string? Condition { get; set; }

    /// <summary>The rows with words; the institution is looked up among those that take part.</summary>
    public static IReadOnlyList<NewPromise> Told(IEnumerable<PromiseInput> rows, IReadOnlyDictionary<string, Guid> institutions) =>
        [
            .. rows.Where(r => !string.IsNullOrWhiteSpace(r.Text))
                .Select(r => new NewPromise(
                    Trimmed(r.Who),
                    Trimmed(r.Who) is { } who && institutions.TryGetValue(PartyNames.Key(who), out var id) ? id : null,
                    r.Text!.Trim(),
                    r.Strength,
                    null,
                    null,
                    null,
                    Trimmed(r.Deadline),
                    Trimmed(r.Condition),
                    Trimmed(r.ClauseLabel),
                    null
                )),
        ];

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>Rows of a form grow without a script: a button sends the form back with one row more.</summary>
public static class FormRows
{
    public const string AddParty = "party";
    public const string AddPromise = "promise";

    /// <summary>"Parties[1].Name" of the rows that were told is the row in which it was typed; empty rows lie between.</summary>
    public static string Place(string field, string list, IReadOnlyList<int> rows)
    {
        var start = list.Length + 1;
        if (!field.StartsWith(list + "[", StringComparison.Ordinal))
        {
            return field;
        }

        var end = field.IndexOf(']', start);
        var index = int.Parse(field[start..end], System.Globalization.CultureInfo.InvariantCulture);
        return index < rows.Count ? $"{list}[{rows[index]}]{field[(end + 1)..]}" : field;
    }

    /// <summary>The form was not sent in but asked to grow: what is wrong with it so far is not the question yet.</summary>
    public static void Forgive(ModelStateDictionary state)
    {
        foreach (var entry in state.Values)
        {
            entry.Errors.Clear();
            entry.ValidationState = ModelValidationState.Skipped;
        }
    }
}
