using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Sinergi.Kernel.Text;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Agreements.Data;

/// <summary>A validity to look for; the names are those of <see cref="Validity"/>, and one for all that bind.</summary>
public enum ValidityChoice
{
    /// <summary>In force or ending soon, whichever.</summary>
    Binding = -1,
    NotStated = Validity.NotStated,
    NotYetInForce = Validity.NotYetInForce,
    InForce = Validity.InForce,
    EndingSoon = Validity.EndingSoon,
    Expired = Validity.Expired,
    Suspended = Validity.Suspended,
    Terminated = Validity.Terminated,
    Renewed = Validity.Renewed,
    Closed = Validity.Closed,
}

/// <summary>Where a partner stands among the parties as the document lists them.</summary>
public enum PartnerSide
{
    First = 1,
    Second = 2,

    /// <summary>The third or a later one.</summary>
    Further = 3,
}

/// <summary>What no source states (belum dinyatakan); each is a gap that the page of the agreement shows too.</summary>
public enum SourceGap
{
    Kind,
    Number,
    Subject,
    SignedOn,
    Place,
    Institution,
    Term,
    Fields,
}

/// <summary>What a list of agreements is narrowed to; every part is optional. Bound from the address, and written into it in one way only.</summary>
public sealed record AgreementFilter
{
    private const string Prefix = "Query.";

    public string? Words { get; set; }
    public List<AgreementKind> Kinds { get; set; } = [];

    /// <summary>Without one, <see cref="On"/> asks for those in force on that day.</summary>
    public ValidityChoice? Validity { get; set; }

    /// <summary>The day whose validity is asked for and shown; today without one.</summary>
    [DateInput]
    public DateOnly? On { get; set; }

    public PartnerKind? Partner { get; set; }
    public PartnerSide? Side { get; set; }
    public int? Year { get; set; }

    [DateInput]
    public DateOnly? SignedFrom { get; set; }

    [DateInput]
    public DateOnly? SignedUntil { get; set; }

    /// <summary>In force, and ending on this day at the latest.</summary>
    [DateInput]
    public DateOnly? EndsUntil { get; set; }

    /// <summary>In force, and without a sign of life for long (PKS tidur).</summary>
    public bool Idle { get; set; }

    /// <summary>Words of one field of cooperation (ruang lingkup).</summary>
    public string? Theme { get; set; }

    /// <summary>All of these are not stated.</summary>
    public List<SourceGap> Gaps { get; set; } = [];

    /// <summary>An institution below the actor's own: what it may see.</summary>
    public Guid? Unit { get; set; }

    public bool Any => Parts().Any();

    /// <summary>Whether something is chosen that the panel keeps folded.</summary>
    public bool AnyFurther =>
        (On ?? SignedFrom ?? SignedUntil ?? EndsUntil) is not null || Side is not null || Idle || Gaps.Count > 0 || !IsBlank(Theme);

    public DateOnly DayOr(DateOnly today) => On ?? today;

    /// <summary>Of an address: the same names as the filter panel writes; what cannot be read is no filter, as on the page.</summary>
    internal static AgreementFilter Of(IQueryCollection query) => Of(name => query[name]);

    /// <summary>Of what <see cref="Query"/> wrote.</summary>
    internal static AgreementFilter Parse(string query)
    {
        var parts = QueryHelpers.ParseQuery(query);
        return Of(name => parts.GetValueOrDefault(name));
    }

    /// <summary>The filter as the part of an address behind the question mark; nothing where it is empty.</summary>
    internal string Query() => QueryHelpers.AddQueryString("", Parts()).TrimStart('?');

    /// <summary>The same filter at a list, a file or another page of the list.</summary>
    public string At(string path, string? at = null) =>
        QueryHelpers.AddQueryString(path, at is null ? Parts() : Parts().Append(KeyValuePair.Create<string, string?>("At", at)));

    private static AgreementFilter Of(Func<string, StringValues> read)
    {
        return new AgreementFilter
        {
            Words = Text(nameof(Words)),
            Kinds = Several<AgreementKind>(nameof(Kinds)),
            Validity = One<ValidityChoice>(Text(nameof(Validity))),
            On = Day(nameof(On)),
            Partner = One<PartnerKind>(Text(nameof(Partner))),
            Side = One<PartnerSide>(Text(nameof(Side))),
            Year = int.TryParse(Text(nameof(Year)), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null,
            SignedFrom = Day(nameof(SignedFrom)),
            SignedUntil = Day(nameof(SignedUntil)),
            EndsUntil = Day(nameof(EndsUntil)),
            Idle = bool.TryParse(Text(nameof(Idle)), out var idle) && idle,
            Theme = Text(nameof(Theme)),
            Gaps = Several<SourceGap>(nameof(Gaps)),
            Unit = Guid.TryParse(Text(nameof(Unit)), out var unit) ? unit : null,
        };

        string? Text(string name) => read(Prefix + name) is [{ Length: > 0 } text, ..] ? text : null;

        DateOnly? Day(string name) =>
            DateOnly.TryParseExact(Text(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

        List<T> Several<T>(string name)
            where T : struct, Enum => [.. read(Prefix + name).Select(One<T>).OfType<T>().Distinct()];
    }

    private static T? One<T>(string? text)
        where T : struct, Enum => Enum.TryParse<T>(text, out var value) && Enum.IsDefined(value) ? value : null;

    private IEnumerable<KeyValuePair<string, string?>> Parts()
    {
        List<KeyValuePair<string, string?>> parts = [];
        Add(nameof(Words), IsBlank(Words) ? null : Shorten.To(Words!.Trim(), Limits.Name));
        parts.AddRange(Kinds.Distinct().Select(kind => KeyValuePair.Create<string, string?>(Prefix + nameof(Kinds), $"{kind}")));
        Add(nameof(Validity), Validity?.ToString());
        Add(nameof(On), Iso(On));
        Add(nameof(Partner), Partner?.ToString());
        Add(nameof(Side), Side?.ToString());
        Add(nameof(Year), Year?.ToString(CultureInfo.InvariantCulture));
        Add(nameof(SignedFrom), Iso(SignedFrom));
        Add(nameof(SignedUntil), Iso(SignedUntil));
        Add(nameof(EndsUntil), Iso(EndsUntil));
        Add(nameof(Idle), Idle ? "true" : null);
        Add(nameof(Theme), IsBlank(Theme) ? null : Shorten.To(Theme!.Trim(), Limits.Name));
        parts.AddRange(Gaps.Distinct().Select(gap => KeyValuePair.Create<string, string?>(Prefix + nameof(Gaps), $"{gap}")));
        Add(nameof(Unit), Unit?.ToString());
        return parts;

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                parts.Add(KeyValuePair.Create<string, string?>(Prefix + name, value));
            }
        }
    }

    private static bool IsBlank(string? text) => string.IsNullOrWhiteSpace(text);

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
