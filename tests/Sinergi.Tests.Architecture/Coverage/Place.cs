using System.Text.RegularExpressions;

namespace Sinergi.Tests.Architecture.Coverage;

/// <summary>One of the things that the column "where" names.</summary>
internal abstract partial record Place
{
    private Place() { }

    /// <param name="Kind">What is quoted of the record ("promise"); null: the record as a whole.</param>
    public sealed record InRecord(string Record, string? Kind, string Quote) : Place
    {
        /// <summary>Words of its report, nothing of them registered.</summary>
        public bool IsOnlySaid => Kind is "words";
    }

    /// <param name="ActivityKinds">Kinds of activities that serve the item there.</param>
    public sealed record OnPage(string Route, IReadOnlyList<string> ActivityKinds) : Place;

    public sealed record ToCome(string Module) : Place;

    public sealed record Unreadable(string Text) : Place;

    public static Place Read(string text)
    {
        if (RecordPart().Match(text) is { Success: true } record)
        {
            var kind = record.Groups["kind"];
            return new InRecord(record.Groups["record"].Value, kind.Success ? kind.Value : null, record.Groups["quote"].Value);
        }
        if (PagePart().Match(text) is { Success: true } page)
        {
            return new OnPage(
                page.Groups["route"].Value,
                [.. Quoted().Matches(page.Groups["note"].Value).Select(q => q.Groups["text"].Value)]
            );
        }
        return ModulePart().Match(text) is { Success: true } module ? new ToCome(module.Groups["module"].Value) : new Unreadable(text);
    }

    [GeneratedRegex(
        @"^(?<record>[A-Z][\w-]*)(: (?<kind>party|countersigners|scope|topic|promise|ask|claim|activity|words) “(?<quote>[^“”]+)”)?$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex RecordPart();

    [GeneratedRegex(@"^page `(?<route>/[^`]*)`( \((?<note>[^)]+)\))?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PagePart();

    [GeneratedRegex(@"^module (?<module>[A-Z][A-Za-z]+)( \(issue \d+\))?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ModulePart();

    [GeneratedRegex("“(?<text>[^“”]+)”", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quoted();
}
