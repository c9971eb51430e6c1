using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;

namespace Sinergi.Platform.Api;

/// <summary>
/// The parameters of a call, read strictly: what is not known, cannot be read or stands twice is refused by name, because a filter that is quietly
/// left out answers another question than was asked.
/// </summary>
public sealed class ApiQuery(IQueryCollection query, Texts texts)
{
    public const int MostRows = 100;
    public const string LimitName = "limit";
    public const string CursorName = "cursor";

    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string[]> errors = new(StringComparer.Ordinal);

    /// <summary>How many rows are asked for.</summary>
    public int Limit() => Number(LimitName, 1, MostRows) ?? Limits.PageRows;

    public string? Text(string name)
    {
        var text = Single(name);
        if (text?.Length > Limits.Name)
        {
            Refuse(name, "api.query.too_long", Limits.Name);
        }

        return text;
    }

    public string? Required(string name)
    {
        if (Text(name) is { } text)
        {
            return text;
        }

        Refuse(name, "api.query.required");
        return null;
    }

    public T? One<T>(string name)
        where T : struct, Enum => Single(name) is { } text ? Choice<T>(name, text) : null;

    public List<T> Several<T>(string name)
        where T : struct, Enum
    {
        known.Add(name);
        return [.. query[name].OfType<string>().Select(text => Choice<T>(name, text)).OfType<T>().Distinct()];
    }

    public DateOnly? Day(string name) =>
        Parsed<DateOnly>(
            name,
            "api.query.day",
            (string text, out DateOnly day) =>
                DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)
        );

    public Guid? Id(string name) => Parsed<Guid>(name, "api.query.id", (string text, out Guid id) => Guid.TryParseExact(text, "D", out id));

    public bool Flag(string name) =>
        Parsed<bool>(
            name,
            "api.query.flag",
            (string text, out bool value) =>
            {
                value = text == "true";
                return text is "true" or "false";
            }
        ) ?? false;

    public int? Number(string name, int least, int most)
    {
        if (Single(name) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        Refuse(name, "api.query.number", least, most);
        return null;
    }

    /// <summary>Where an earlier page ended.</summary>
    public (TKey Key, Guid Id)? Cursor<TKey>()
        where TKey : notnull
    {
        if (Single(CursorName) is not { } text)
        {
            return null;
        }

        if (ApiCursor<TKey>.Read(text) is { } place)
        {
            return (place.Key, place.Id);
        }

        Refuse(CursorName, "api.query.cursor");
        return null;
    }

    /// <summary>What is wrong, once all that is known has been asked for; null when nothing is.</summary>
    public ApiProblem? Problem()
    {
        foreach (var name in query.Keys.Where(name => !known.Contains(name)))
        {
            Refuse(name, "api.query.unknown");
        }

        return errors.Count == 0 ? null : new ApiProblem(StatusCodes.Status400BadRequest, "bad-request") { Errors = errors };
    }

    private delegate bool Parser<T>(string text, out T value);

    private T? Parsed<T>(string name, string textKey, Parser<T> parse)
        where T : struct
    {
        if (Single(name) is not { } text)
        {
            return null;
        }

        if (parse(text, out var value))
        {
            return value;
        }

        Refuse(name, textKey);
        return null;
    }

    private T? Choice<T>(string name, string text)
        where T : struct, Enum
    {
        if (Enum.GetNames<T>().Contains(text, StringComparer.Ordinal))
        {
            return Enum.Parse<T>(text);
        }

        Refuse(name, "api.query.choice", string.Join(", ", Enum.GetNames<T>()));
        return null;
    }

    private string? Single(string name)
    {
        known.Add(name);
        if (query[name].Count > 1)
        {
            Refuse(name, "api.query.once");
            return null;
        }

        return query[name] is [{ Length: > 0 } text] ? text : null;
    }

    private void Refuse(string name, string textKey, params object[] arguments) => errors[name] = [texts[textKey, arguments]];
}

/// <summary>Beside which row a page ended. Opaque to programs: they hand back what they were given.</summary>
internal sealed record ApiCursor<TKey>(TKey Key, Guid Id)
    where TKey : notnull
{
    private const int Longest = 2_000;

    public string Write() => WebEncoders.Base64UrlEncode(JsonSerializer.SerializeToUtf8Bytes(this));

    public static ApiCursor<TKey>? Read(string text)
    {
        if (text.Length > Longest)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<ApiCursor<TKey>>(WebEncoders.Base64UrlDecode(text)) is { Key: not null } place ? place : null;
        }
        catch (Exception foreign) when (foreign is FormatException or JsonException)
        {
            return null;
        }
    }
}
