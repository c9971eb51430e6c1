using Sinergi.Reading.Facts;
using Sinergi.Reading.Recognise;
using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Propose;

/// <summary>Target, frequency, deadline, condition and beneficiary inside the words of a statement.</summary>
internal static class TermReader
{
    public static CommitmentTerms Read(string text)
    {
        var rules = Rules.Of("terms", text);
        var target = Find("target");
        var deadline = Value("deadline");
        var condition = Value("condition");
        // "paling lambat 14 hari setelah diterima": the event counts the days, it is not a condition of its own.
        var isPartOfDeadline = condition is not null && deadline?.Contains(condition, StringComparison.Ordinal) == true;
        return new CommitmentTerms(
            Value("beneficiary"),
            target is null ? null : Numbers.Parse(target.Groups["value"].Value),
            target?.Groups["unit"].Value,
            Value("frequency"),
            deadline,
            isPartOfDeadline ? null : condition
        );

        string? Value(string part) => Find(part)?.Groups["value"].Value.Trim();

        System.Text.RegularExpressions.Match? Find(string part) =>
            rules.Where(rule => rule.Attribute == part).Select(rule => rule.First(text)).FirstOrDefault(match => match is not null);
    }
}
